import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { draftQuiz } from '../../../quizzes/exchange/draft-quiz.ts';
import { readQuestionText } from '../../../quizzes/exchange/read-questions.ts';
import { quizOf } from '../written-quiz.ts';

const samples = path.join(import.meta.dirname, '..', 'sample', 'question-files');
/** Files of another system's own tests; they are measured against where somebody has put them beside the project. */
const others = path.join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'question-files');

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readQuestionText('file.txt', bytes(text));
const sample = (name: string) => readQuestionText(name, readFileSync(path.join(samples, name)));
const written = (brought: ReturnType<typeof read>) =>
  draftQuiz(brought.questions, { language: 'en', title: 'x', competency: 'C4' }).text.replace(
    /^---[^]*?---\n\n/,
    '',
  );
const told = (brought: ReturnType<typeof read>) =>
  brought.losses.map(({ place, rule, question }) => `${String(place.line)} ${rule} ${question}`);

describe('GIFT', () => {
  const brought = sample('classroom.gift.txt');

  test('becomes what an author would write', () => {
    expect(written(brought)).toMatchInlineSnapshot(`
      "## On which day is the bill out? \`C4\` \`bill-day\` \`critical\`
      - [ ] the 1st
        > The cycle has only just ended.
      - [x] the 3rd
        > Yes.
      - [ ] the 15th

      > The cycle is the month; the bill is out on the 3rd of the next.

      ## The bill must be paid by the [[10th | (15th) | 20th]] of the month. \`C4\` \`the-bill-must-be-paid-by-the-of-the\`

      ## A refund takes [[three | 3]] working days. \`C4\` \`a-refund-takes-working-days\`

      ## Which **plan** for whom? \`C4\` \`pairs\`
      | Item | Belongs to it |
      | --- | --- |
      | a student | Green 19 |
      | a family: four people | Family 129 |
      | | Business 299 |

      ## What does seven months cost? \`C4\` \`what-does-seven-months-cost\`
      Answer: 270.9 ± 0.01

      ## How much is it about? \`C4\` \`how-much-is-it-about\`
      Answer: 11 ± 1

      ## Which are checks of level 2? \`C4\` \`two-of-four\`
      - [x] a code typed by the caller
      - [x] a question about recent use
      - [ ] the service password
      - [ ] the last four digits only

      ## A silent call is recorded too. \`C4\` \`a-silent-call-is-recorded-too\`
      - [x] True
        > Every call leaves a record.
      - [ ] False
        > It may be the second one.

      ## Who may disclose? \`C4\` \`partly\`
      - [x] the holder
      - [ ] the user
      - [ ] nobody

      ## Explain why the caller is believed first. \`C4\` \`explain-why-the-caller-is-believed\`
      Rubric:

      - 1: …

      ## Says 1 \`C4\` \`says-1\`
      Answer: 1822 ± 2
      "
    `);
    quizOf(draftQuiz(brought.questions, { language: 'en', title: 'x', competency: 'C4' }).text);
  });

  test('says what could not be carried, with its line', () => {
    expect(told(brought)).toMatchInlineSnapshot(`
      [
        "6 tags Bill day",
        "36 partial-credit Partly",
        "38 no-points Explain why the caller is believed first…",
        "40 description This line only explains.",
        "44 partial-credit Says 1",
      ]
    `);
    expect(brought.losses.every(({ words }) => words.zh !== '' && words.en !== '')).toBe(true);
  });

  test('a question that cannot be read is told with its line and hides no other', () => {
    expect(brought.problems.map(({ place, rule }) => [place.line, rule])).toEqual([[42, 'gift']]);
    expect(brought.problems[0]?.words.en).toContain('"Broken {~a =b"');
    expect(brought.questions.at(-1)?.answer).toEqual({ kind: 'number', answer: '1822', tolerance: '2' });
  });
});

describe('Aiken', () => {
  const brought = sample('classroom.aiken.txt');

  test('gives single choices and statements', () => {
    expect(written(brought)).toMatchInlineSnapshot(`
      "## Which opening is complete? \`C4\` \`which-opening-is-complete\`
      - [ ] Hello, what can I do for you?
      - [x] Hello, Qinghe Mobile, agent 8023.
      - [ ] Your identity number, please.

      ## A silent call is recorded too. \`C4\` \`a-silent-call-is-recorded-too\`
      - [x] True
      - [ ] False
      "
    `);
  });

  test('a question without an answer and an answer without an option are told with their lines', () => {
    expect(brought.problems.map(({ place, words }) => `${String(place.line)} ${words.en}`))
      .toMatchInlineSnapshot(`
      [
        "12 "This one has no answer" is not whole: below the question write one option a line ("A) …"), and "ANSWER: A" on the last.",
        "19 "ANSWER: D" has nothing to point at: the question above has the options A, B.",
      ]
    `);
  });
});

describe('Moodle XML', () => {
  const brought = sample('classroom.moodle.xml');

  test('becomes what an author would write, without scripts', () => {
    expect(written(brought)).toMatchInlineSnapshot(`
      "## Which are **checks** of level 2? \`C7\` \`checks\` \`critical\`

      See the list .

      - [x] the code
      - [x] recent use
      - [ ] the password
        > Never heard, never asked.

      > First L1, then the code.

      ## A silent call is recorded & counted. \`C4\` \`silent\`
      - [x] True
        > Every call.
      - [ ] False

      ## What does leaving cost? \`C4\` \`exit\`
      Answer: 270.9 ± 0.01 yuan

      ## What is the rule called? \`C4\` \`rule\`
      Answer: refund first | first the refund

      ## Which plan for whom? \`C4\` \`plans\`
      | Item | Belongs to it |
      | --- | --- |
      | a student | Green 19 |
      | a family | Family 129 |
      | | Business 299 |

      ## The bill is out on the [[3rd | third]]. \`C4\` \`days\`

      Not paid by the 20th: [[a fine | (suspension} of calls) | closing]]; [[15]] days.

      ## Put the steps in order. \`C4\` \`steps\`
      1. Listen
      2. Check
      3. Solve

      ## Why is the caller believed first? \`C4\` \`belief\`
      Rubric:

      - 2: names the loss
      - 1: names the rule
      "
    `);
    quizOf(draftQuiz(brought.questions, { language: 'en', title: 'x', competency: 'C4' }).text);
  });

  test('says what could not be carried, with its line', () => {
    expect(told(brought)).toMatchInlineSnapshot(`
      [
        "4 shuffle Checks",
        "4 script Checks",
        "4 dead-link Checks",
        "4 picture Checks",
        "4 weight Checks",
        "4 combined-feedback Checks",
        "4 hints Checks",
        "25 partial-credit Exit",
        "32 case Rule",
        "32 remarks Rule",
        "48 partial-credit Days",
        "48 remarks Days",
        "48 tolerance Days",
        "64 type Sum",
      ]
    `);
    expect(brought.category).toBe('Bills');
  });
});

describe('hostile and broken files end with a sentence, soon', () => {
  const deep = '<quiz>'.repeat(40_000);
  const entities = `<!DOCTYPE q [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "${'&a;'.repeat(99)}">]><quiz>&b;</quiz>`;
  const cloze = `<quiz><question type="cloze"><questiontext><text><![CDATA[${'{1:SA:'.repeat(10_000)}]]></text></questiontext></question></quiz>`;
  const html = `<quiz><question type="essay"><questiontext format="html"><text><![CDATA[${'<b><!--'.repeat(20_000)}]]></text></questiontext></question></quiz>`;
  const many = `<quiz>${'<question type="essay"></question>'.repeat(2001)}</quiz>`;

  test.each([
    ['tags without an end', deep],
    ['tags nested without end, closed', `${'<quiz>'.repeat(400)}${'</quiz>'.repeat(400)}`],
    ['entities of its own', entities],
    ['XML that breaks off', '<?xml version="1.0"?><quiz><question type="essay">'],
    ['another XML', '<?xml version="1.0"?><html></html>'],
    ['more questions than a bank has', many],
    ['braces without end', `a {${'{'.repeat(100_000)}`],
    ['one endless question', `a {${'=x '.repeat(50_000)}}`],
    ['no question at all', '// nothing\n\n'],
    ['an empty file', ''],
  ])('%s', (_, text) => {
    const begun = performance.now();
    const { questions, problems } = read(text);
    expect(questions).toEqual([]);
    expect(problems[0]?.words.zh).toMatch(/\p{Script=Han}/u);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test.each([
    ['embedded answers without end', cloze],
    ['comments and bold words without end', html],
    ['backslashes', `${'\\'.repeat(50_000)} {T}`],
    ['comment signs', `${'//'.repeat(90_000)}\n\na {T}`],
  ])('%s are read or left behind', (_, text) => {
    const begun = performance.now();
    const { questions, losses } = read(text);
    expect(questions.length + losses.length).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test('a file in another encoding, and one that is too large', () => {
    const gbk = readQuestionText('x', Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3, 0x7b, 0x54, 0x7d));
    expect(gbk.problems.map(({ rule }) => rule)).toEqual(['not-utf-8']);
    const large = readQuestionText('x', new Uint8Array(12 * 1024 * 1024 + 1));
    expect(large.problems.map(({ rule }) => rule)).toEqual(['file-too-large']);
  });
});

describe.runIf(existsSync(others))('files that another system is tested with', () => {
  test.each([
    ['examples.gift.txt', 43],
    ['questions.gift.txt', 9],
    ['questions.aiken.txt', 2],
    ['multichoice.moodle.xml', 1],
    ['multianswer.moodle.xml', 1],
    ['truefalse.moodle.xml', 2],
  ])('%s: every question is read', (name, count) => {
    const brought = readQuestionText(name, readFileSync(path.join(others, name)));
    expect(brought.problems).toEqual([]);
    expect(brought.questions).toHaveLength(count);
    const draft = draftQuiz(brought.questions, { language: 'en', title: name, competency: 'C1' });
    expect(quizOf(draft.text).questions).toHaveLength(count);
  });
});
