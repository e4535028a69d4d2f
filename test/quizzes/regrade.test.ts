import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Answers } from '../../quizzes/answers.ts';
import { grade, verdictOn } from '../../quizzes/grade.ts';
import type { Quiz } from '../../quizzes/quiz.ts';
import { differences } from '../../quizzes/regrade/differences.ts';
import { regradePaper, type PassingRules } from '../../quizzes/regrade/regrade-paper.ts';
import { fullyRight, idsOf, shown } from './answer-sheet.ts';
import { anyQuiz } from './any-quiz.ts';
import { quizOf, quizWith, sample } from './written-quiz.ts';

const SEED = 'a seed of at least so many bits';

/** One paper of an old version, marked by today's. */
function regraded(old: Quiz, today: Quiz, answers: Answers, rules: PassingRules = 'then', seed = SEED) {
  const standing = grade(old, seed, answers);
  return regradePaper({ quiz: old, seed, answers, standing }, today, rules);
}

/** Both versions of a quiz of one question, and what becomes of an answer to it. */
function one(old: string, today: string, answer: (quiz: Quiz) => Answer) {
  const before = quizOf(quizWith(old));
  const paper = { [shown(before, SEED, 'q').id]: answer(before) };
  return regraded(before, quizOf(quizWith(today)), paper);
}

const single = (marks: string, ...options: string[]) =>
  `## Q? \`C4\` \`q\`\n${options.map((text, at) => `- [${marks[at] ?? ' '}] ${text}`).join('\n')}\n\n> E.\n`;
const chosen =
  (...texts: string[]) =>
  (quiz: Quiz): Answer => {
    const question = shown(quiz, SEED, 'q');
    if (!('options' in question)) throw new Error('no options');
    const ids = idsOf(question.options, ...texts);
    return question.type === 'multiple' ? ids : (ids[0] ?? '');
  };

test('a paper marked by its own version stays as it is, whatever was answered', () => {
  fc.assert(
    fc.property(anyQuiz(), fc.string(), fc.boolean(), (quiz, seed, knows) => {
      const answers = knows ? fullyRight(quiz, seed) : {};
      const { differs, changes, kept } = regraded(quiz, quiz, answers, 'today', seed);
      expect({ differs, changes, kept }).toEqual({ differs: false, changes: [], kept: [] });
    }),
    { numRuns: 60 },
  );
});

describe('an answer is marked by today’s key', () => {
  test('of a choice, in either direction', () => {
    const [old, today] = [single('x', 'one', 'two', 'three'), single(' x', 'one', 'two', 'three')];
    expect(one(old, today, chosen('two')).changes).toEqual([
      { question: 'q', title: 'Q?', from: 0, to: 1, why: ['key'] },
    ]);
    expect(one(old, today, chosen('one')).changes).toMatchObject([{ from: 1, to: 0, why: ['key'] }]);
    expect(one(old, today, chosen('three')).differs).toBe(false);
  });

  test('of a choice whose options stand in another order today: they are told by their words', () => {
    const old = single('x', 'one', 'two', 'three');
    const today = single('  x', 'three', 'one', 'two');
    expect(one(old, today, chosen('two')).changes).toMatchObject([{ from: 0, to: 1 }]);
    expect(one(old, single('  x', 'three', 'two', 'one'), chosen('one')).differs).toBe(false);
  });

  test('of several ticks', () => {
    const old = single('xx', 'one', 'two', 'three', 'four');
    const today = single('x x', 'one', 'two', 'three', 'four');
    expect(one(old, today, chosen('one', 'three')).changes).toMatchObject([{ to: 1, why: ['key'] }]);
  });

  test('of a number with another tolerance, or another value', () => {
    const number = (key: string) => `## Q? \`C4\` \`q\`\n\nAnswer: ${key}\n\n> E.\n`;
    const answered = () => '271';
    expect(one(number('270.90 ± 0.01'), number('270.90 ± 0.5'), answered).changes).toMatchObject([
      { from: 0, to: 1, why: ['tolerance'] },
    ]);
    expect(one(number('270.90 ± 0.5'), number('280 ± 0.5'), answered).changes).toMatchObject([
      { from: 1, to: 0, why: ['key'] },
    ]);
  });

  test('of words that are allowed since, and of words that no longer are', () => {
    const words = (key: string) => `## Q? \`C4\` \`q\`\n\nAnswer: ${key}\n\n> E.\n`;
    const typed = () => 'check after';
    expect(one(words('refund first'), words('refund first | check after'), typed).changes).toMatchObject([
      { from: 0, to: 1, why: ['wording-added'] },
    ]);
    expect(one(words('refund first | check after'), words('refund first'), typed).changes).toMatchObject([
      { from: 1, to: 0, why: ['wording-removed'] },
    ]);
  });

  test('of steps in another right order, also when today’s right order was the one shown', () => {
    const texts = ['a', 'b', 'c'];
    const steps = (...order: string[]) =>
      `## Q? \`C4\` \`q\`\n\n${order.map((text, at) => `${String(at + 1)}. step ${text}`).join('\n')}\n\n> E.\n`;
    const orders = texts.flatMap((a) =>
      texts.filter((b) => b !== a).map((b) => [a, b, ...texts.filter((c) => c !== a && c !== b)]),
    );
    const old = quizOf(quizWith(steps('a', 'b', 'c')));
    const question = shown(old, SEED, 'q');
    if (question.type !== 'order') throw new Error('no order');
    const untouched = question.steps.map(({ text }) => text.replace('step ', '')).join('');
    for (const today of orders)
      for (const given of orders) {
        const ids = idsOf(question.steps, ...given.map((text) => `step ${text}`));
        const paper = { [question.id]: ids };
        const { grade: now } = regraded(old, quizOf(quizWith(steps(...today))), paper);
        const follows = given.filter((step, at) => {
          const next = today[today.indexOf(step) + 1];
          return next !== undefined && given[at + 1] === next;
        }).length;
        const expected = given.join('') === untouched ? 0 : follows / 2;
        expect([today, given, now.items[0]?.fraction]).toEqual([today, given, expected]);
      }
  });

  test('of pairs and of blanks', () => {
    const old = quizOf(sample('en'));
    const today = quizOf(
      sample('en')
        .replace('| change plan | L2 ', '| change plan | L3 ')
        .replace('|             | L3 ', '|             | L2 '),
    );
    const right = fullyRight(old, SEED);
    expect(regraded(old, today, right).changes).toMatchObject([{ question: 'levels', from: 1, to: 0.75 }]);
    const blanks = quizOf(sample('en').replace('(suspension) | a fine', 'suspension | (a fine)'));
    expect(regraded(old, blanks, right).changes).toMatchObject([
      { question: 'bill-dates', from: 1, to: 0.5, why: ['key'] },
    ]);
  });
});

describe('a question that was withdrawn', () => {
  const [old, today] = [single('x', 'one', 'two', 'three'), single('x', 'one', 'two', 'three')];
  const withdrawn = today.replace('`q`', '`q` `withdrawn`');
  const other = single('x', 'yes', 'no', 'perhaps').replace('`q`', '`other`');

  test('gives its point to all who had it, answered or not', () => {
    for (const answer of [chosen('two'), () => '']) {
      expect(one(`${old}\n${other}`, `${withdrawn}\n${other}`, answer).changes).toMatchObject([
        { from: 0, to: 1, why: ['withdrawn'] },
      ]);
    }
    expect(one(`${old}\n${other}`, `${withdrawn}\n${other}`, chosen('one')).changes).toEqual([]);
  });

  test('and brought back is marked as it is answered again', () => {
    const before = quizOf(quizWith(`${old}\n${other}`));
    const answers = { [shown(before, SEED, 'q').id]: chosen('two')(before) };
    const given = regraded(before, quizOf(quizWith(`${withdrawn}\n${other}`)), answers).grade;
    const back = regradePaper({ quiz: before, seed: SEED, answers, standing: given }, before, 'then');
    expect(back.changes).toMatchObject([{ question: 'q', from: 1, to: 0 }]);
    expect(back.grade.items.some(({ withdrawn }) => withdrawn)).toBe(false);
  });
});

describe('an answer keeps its points, and it is said why,', () => {
  const old = single('x', 'one', 'two', 'three');
  const other = single('x', 'yes', 'no', 'perhaps').replace('`q`', '`other`');
  const cases: [string, string, string, string[], string][] = [
    ['when its question is gone', old, other, ['two'], 'gone'],
    ['when its question is of another type today', old, single('xx', 'one', 'two', 'three'), ['two'], 'type'],
    [
      'when what was chosen is not offered any more',
      old,
      single('x', 'one', 'four', 'three'),
      ['two'],
      'options',
    ],
    [
      'when the right option was not offered',
      old,
      single('   x', 'one', 'two', 'three', 'four'),
      ['two'],
      'not-offered',
    ],
    [
      'when there is an option more to tick today',
      single('xx', 'one', 'two', 'three'),
      single('xx x', 'one', 'two', 'three', 'four'),
      ['one', 'two'],
      'options',
    ],
  ];
  test.each(cases)('%s', (_, before, today, texts, why) => {
    const { changes, kept, differs } = one(before, today, chosen(...texts));
    expect({ changes, differs, kept }).toEqual({
      changes: [],
      differs: false,
      kept: [{ question: 'q', title: 'Q?', why }],
    });
  });

  test('but not when an option that was not chosen is gone, or an option was added', () => {
    const { changes } = one(old, single(' x', 'one', 'two', 'five', 'six'), chosen('two'));
    expect(changes).toMatchObject([{ from: 0, to: 1 }]);
  });

  test('when a person marked it by a rubric that has changed since; without a change it stays silently', () => {
    const rubric = (points: string) =>
      `## Q? \`C4\` \`q\`\n\nRubric:\n\n- ${points}: the loss\n- 1: a time\n\n> E.\n`;
    const before = quizOf(quizWith(rubric('2')));
    const answers = { [shown(before, SEED, 'q').id]: 'Some words' };
    const waiting = grade(before, SEED, answers);
    const standing = verdictOn(
      before,
      waiting.items.map(({ waiting: _, ...item }) => ({ ...item, fraction: 1 })),
    );
    const marked = (today: string) =>
      regradePaper({ quiz: before, seed: SEED, answers, standing }, quizOf(quizWith(today)), 'then');
    expect(marked(rubric('2'))).toMatchObject({ differs: false, kept: [] });
    expect(marked(rubric('3')).kept).toMatchObject([{ why: 'marked-by-hand' }]);
    expect(marked(rubric('2').replace('`q`', '`q` `critical`')).differs).toBe(false);
  });
});

describe('the rules by which a paper is passed', () => {
  const asked = ['a', 'b', 'c', 'd'].map((id) =>
    single('x', 'one', 'two', 'three').replace('`q`', `\`${id}\``),
  );
  const quiz = (pass: number, change = (text: string) => text) =>
    quizOf(quizWith(change(asked.join('\n')), `pass: ${String(pass)}\nminutes: 10`));
  const old = quiz(80);
  const threeOfFour = () => {
    const { [shown(old, SEED, 'd').id]: _, ...answers } = fullyRight(old, SEED);
    return answers;
  };

  test('are those under which it was taken, unless today’s are wanted', () => {
    expect(regraded(old, quiz(70), threeOfFour(), 'then')).toMatchObject({
      differs: false,
      grade: { passed: false },
    });
    expect(regraded(old, quiz(70), threeOfFour(), 'today')).toMatchObject({
      differs: true,
      grade: { passed: true },
    });
  });

  test('also as to what is critical', () => {
    const today = quiz(70, (text) => text.replace('`d`', '`d` `critical`'));
    expect(regraded(quiz(70), today, threeOfFour(), 'then').grade.passed).toBe(true);
    expect(regraded(quiz(70), today, threeOfFour(), 'today').grade.passed).toBe(false);
  });
});

test('what became different about a question is named', () => {
  const question = (text: string) => {
    const [first] = quizOf(quizWith(text)).questions;
    if (!first) throw new Error('no question');
    return first;
  };
  const old = question(single('x', 'one', 'two', 'three'));
  expect(differences(old, question(single('  x', 'three', 'two', 'one')))).toEqual([]);
  expect(differences(old, question(single(' x', 'one', 'two', 'three')))).toEqual(['key']);
  expect(differences(old, question(single('x', 'one', 'two', 'three').replace('Q?', 'Which?')))).toEqual([
    'words',
  ]);
  expect(
    differences(
      old,
      question(single('x', 'one', 'two', 'three').replace('`q`', '`q` `critical` `withdrawn`')),
    ),
  ).toEqual(['withdrawn', 'critical']);
});
