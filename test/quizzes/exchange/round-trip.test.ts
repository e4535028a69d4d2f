import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { outline } from '../../../markdown/outline.ts';
import type { Language } from '../../../markdown/problem.ts';
import { draftQuiz } from '../../../quizzes/exchange/draft-quiz.ts';
import type { Written } from '../../../quizzes/exchange/loss.ts';
import { readQuestionText } from '../../../quizzes/exchange/read-questions.ts';
import { writeAiken } from '../../../quizzes/exchange/write-aiken.ts';
import { writeGift } from '../../../quizzes/exchange/write-gift.ts';
import { writeMoodleXml } from '../../../quizzes/exchange/write-moodle-xml.ts';
import { parseQuiz } from '../../../quizzes/parse.ts';
import type { Question, QuestionType, Quiz } from '../../../quizzes/quiz.ts';
import { anyQuiz } from '../any-quiz.ts';
import { quizOf } from '../written-quiz.ts';
import { meaningOf, meanings } from './meaning.ts';

vi.setConfig({ testTimeout: 60_000 });

const content = path.join(import.meta.dirname, '..', '..', '..', 'content');
const FILES = (['zh', 'en'] as const).flatMap((language) =>
  readdirSync(path.join(content, language, 'quizzes'))
    .filter((name) => readFileSync(path.join(content, language, 'quizzes', name), 'utf8').includes('\n## '))
    .map((name) => [language, name] as const),
);
/** Types that other systems know. */
const CARRIED: QuestionType[] = [
  'single',
  'multiple',
  'true-or-false',
  'number',
  'words',
  'blanks',
  'order',
  'match',
];

function ownQuiz(language: Language, name: string): Quiz {
  const file = `${language}/quizzes/${name}`;
  const { outline: read } = outline(file, readFileSync(path.join(content, file), 'utf8'));
  const { quiz } = parseQuiz(read, name.replace('.md', ''), language);
  if (!quiz) throw new Error(`${file} cannot be read`);
  return quiz;
}

/** Writes a quiz in a format, reads that again, and gives it as a quiz of the authors' language. */
function thereAndBack(
  quiz: Quiz,
  write: (quiz: Quiz) => Written,
): { back: Quiz; left: Set<string>; doubts: string[] } {
  const { text, losses } = write(quiz);
  const left = new Set(losses.filter(({ rule }) => rule === 'type').map(({ question }) => question));
  const brought = readQuestionText('x.txt', new TextEncoder().encode(text));
  const nothingCarried = left.size === quiz.questions.length;
  expect(brought.problems.map(({ rule }) => rule)).toEqual(nothingCarried ? ['no-questions'] : []);
  if (nothingCarried) return { back: { ...quiz, questions: [] }, left, doubts: [] };
  const draft = draftQuiz(brought.questions, { language: quiz.language, title: quiz.title });
  return { back: quizOf(draft.text, quiz.language), left, doubts: brought.losses.map(({ rule }) => rule) };
}

/** Without what the losses say: heads of match tables everywhere, units in GIFT. */
function carried(question: Question, losesUnits: boolean): Record<string, unknown> {
  const meaning = meaningOf(question);
  if (question.type !== 'number' || !losesUnits) return meaning;
  return { ...meaning, answer: [question.answer, question.tolerance, undefined] };
}

function expectSame(quiz: Quiz, back: Quiz, left: ReadonlySet<string>, losesUnits: boolean): void {
  const wanted = quiz.questions
    .filter(({ id }) => !left.has(id))
    .map((question) => carried(question, losesUnits));
  expect(back.questions.map((question) => meaningOf(question))).toEqual(wanted);
}

describe('there and back', () => {
  test.each(FILES)('Moodle XML keeps the meaning of %s/%s, all types that Moodle knows', (language, name) => {
    const quiz = ownQuiz(language, name);
    const { back, left, doubts } = thereAndBack(quiz, writeMoodleXml);
    expectSame(quiz, back, left, false);
    expect(doubts).toEqual([]);
    expect(quiz.questions.filter(({ id, type }) => left.has(id) && CARRIED.includes(type))).toEqual([]);
  });

  test.each(FILES)(
    'GIFT keeps the meaning of %s/%s, and says which questions it cannot hold',
    (language, name) => {
      const quiz = ownQuiz(language, name);
      const { back, left, doubts } = thereAndBack(quiz, writeGift);
      expectSame(quiz, back, left, true);
      expect(doubts).toEqual([]);
      const types = quiz.questions.filter(({ id, type }) => left.has(id) && CARRIED.includes(type));
      expect(types.every(({ type }) => type === 'order' || type === 'blanks')).toBe(true);
    },
  );

  test.each(FILES)('Aiken keeps words, options and keys of single choices in %s/%s', (language, name) => {
    const quiz = ownQuiz(language, name);
    const choices = quiz.questions.filter(({ type }) => type === 'single' || type === 'true-or-false');
    const { text, losses } = writeAiken(quiz);
    const brought = readQuestionText('x.txt', new TextEncoder().encode(choices.length > 0 ? text : 'a {T}'));
    const texts = draftQuiz(brought.questions, { language, title: 'x', competency: 'C1' }).text;
    const answers = choices.map((question) => meaningOf(question)['answer']);
    const bare = (answer: unknown) => JSON.stringify(answer).replace(/,"[^"]*"\]/g, ']');
    const back = quizOf(texts, language).questions.map((question) => bare(meaningOf(question)['answer']));
    expect(choices.length === 0 ? [] : back).toEqual(answers.map(bare));
    const out = losses.filter(({ rule }) => rule === 'type').map(({ question }) => question);
    expect(new Set(out)).toEqual(
      new Set(quiz.questions.filter((one) => !choices.includes(one)).map(({ id }) => id)),
    );
  });

  test('whatever an author writes', () => {
    fc.assert(
      fc.property(anyQuiz(), (quiz) => {
        const xml = thereAndBack(quiz, writeMoodleXml);
        expectSame(quiz, xml.back, xml.left, false);
        expect(xml.left.size).toBe(quiz.questions.filter(({ type }) => !CARRIED.includes(type)).length);
        const gift = thereAndBack(quiz, writeGift);
        expectSame(quiz, gift.back, gift.left, true);
      }),
      { numRuns: 60 },
    );
  });

  test('signs that mean something in a format mean nothing in the words', () => {
    const odd = '~50% = {1:SA:=x} -> #1 : \\ "a" // <b> & ]]> 中文 * _ ` | [x] $';
    fc.assert(
      fc.property(fc.shuffledSubarray(odd.split(' '), { minLength: 3 }), (parts) => {
        const words = `a ${parts.join(' ')} z`;
        const written = words.replace(/[\\`*_{}[\]<>#|&~]/g, '\\$&');
        const quiz = quizOf(
          `---\ntitle: x\npass: 80\nminutes: 10\n---\n\n## ${written} \`C4\` \`one\`\n- [x] ${written}\n  > ${written}\n- [ ] ${written} y\n\n> ${written}\n\n## b ${written} \`C4\` \`two\`\n- [x] True\n  > ${written}\n- [ ] False\n`,
        );
        const xml = thereAndBack(quiz, writeMoodleXml);
        const gift = thereAndBack(quiz, writeGift);
        expectSame(quiz, xml.back, xml.left, false);
        expectSame(quiz, gift.back, gift.left, true);
      }),
      { numRuns: 80 },
    );
  });
});

describe('a standing quiz', () => {
  const standing = `---\ntitle: Bills\npass: 90\nminutes: 12\n---\n\nRead calmly.\n\n## One? \`C4\` \`one\`\n- [ ]   a\n- [x] b\n\n## Two? \`C4\` \`two\` \`critical\`\nAnswer: 5 ± 1\n`;

  test('is left word for word by its own questions', () => {
    const { questions } = readQuestionText(
      'x',
      new TextEncoder().encode(writeMoodleXml(quizOf(standing)).text),
    );
    const draft = draftQuiz(questions, { language: 'en', title: 'x', standing });
    expect(draft).toEqual({ text: standing, added: [], changed: [], pieces: [], kept: 2 });
  });

  test('takes a changed question in its place, a new one at the end, and keeps its head', () => {
    const changed = standing.replace('5 ± 1', '6 ± 1').concat('\n## Three? `C4` `three`\nAnswer: yes\n');
    const { questions } = readQuestionText('x', new TextEncoder().encode(writeGift(quizOf(changed)).text));
    const draft = draftQuiz(questions, { language: 'en', title: 'x', standing });
    expect(draft).toMatchObject({ added: ['three'], changed: ['two'], kept: 1 });
    expect(draft.pieces.map(({ id, before }) => [id, before?.includes('5 ± 1')])).toEqual([
      ['two', true],
      ['three', undefined],
    ]);
    expect(draft.text).toContain('pass: 90');
    expect(draft.text).toContain('Read calmly.');
    expect(meanings(quizOf(draft.text))).toEqual(meanings(quizOf(changed)));
  });

  test('is not asked twice by a file without ids that is read twice', () => {
    const gift = new TextEncoder().encode('今天几号？{=3 =三}\n\nWhat is it?{T}\n\nWhat is it?{F}\n');
    const read = () => readQuestionText('x', gift).questions;
    const first = draftQuiz(read(), { language: 'zh', title: '考', competency: 'C4' });
    expect(first.added).toEqual([expect.stringMatching(/^q-[0-9a-f]{6}$/), 'what-is-it', 'what-is-it-2']);
    const again = draftQuiz(read(), { language: 'zh', title: '考', competency: 'C4', standing: first.text });
    expect(again).toMatchObject({ added: [], changed: [], kept: 3 });
  });
});
