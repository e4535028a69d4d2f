import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersSchema, type Answer } from '../../quizzes/answers.ts';
import { grade } from '../../quizzes/grade.ts';
import { readNumber } from '../../quizzes/read-number.ts';
import { paper } from '../../quizzes/paper.ts';
import { fullyRight, gradeFullyRight, gradeOne, idsOf, shown } from './answer-sheet.ts';
import { anyQuiz } from './any-quiz.ts';
import { quizOf, quizWith, sample } from './written-quiz.ts';

const SEED = 'seed of this paper';
const quiz = quizOf(sample('en'));

describe('a single choice', () => {
  const question = shown(quiz, SEED, 'opening');
  const id = (text: string) => ('options' in question ? (idsOf(question.options, text)[0] ?? '') : '');

  test('earns everything for the right option', () => {
    const item = gradeOne(quiz, SEED, 'opening', id('Hello, Qinghe Mobile, agent 8023.'));
    expect(item).toMatchObject({ fraction: 1, answered: true, whys: [] });
    expect(item.given).toBe(item.right);
  });

  test('earns nothing for another, and says why', () => {
    expect(gradeOne(quiz, SEED, 'opening', id('Hello, what can I do for you today?'))).toMatchObject({
      fraction: 0,
      given: 'Hello, what can I do for you today?',
      right: 'Hello, Qinghe Mobile, agent 8023.',
      whys: [{ choice: 'Hello, what can I do for you today?', why: { text: 'No company and no number.' } }],
      articles: ['SRV-02'],
      explanation: { text: 'See the opening.' },
    });
  });
});

describe('a multiple choice', () => {
  const question = shown(quiz, SEED, 'failed-check');
  const ids = (...texts: string[]) => ('options' in question ? idsOf(question.options, ...texts) : []);
  const rights = ['Check in another way', 'Ask him to come to a shop'];
  const wrongs = ['Tell him the balance first', 'Read him the answer as a hint'];

  test.each([
    ['all right ones', rights, 1],
    ['one right one of two', rights.slice(0, 1), 0.5],
    ['both right ones and one wrong one of two', [...rights, ...wrongs.slice(0, 1)], 0.5],
    ['one right and one wrong one', ['Check in another way', 'Tell him the balance first'], 0],
    ['everything', [...rights, ...wrongs], 0],
    ['only wrong ones', wrongs, 0],
    ['a right one twice', ['Check in another way', 'Check in another way'], 0.5],
  ])('%s', (_, texts, fraction) => {
    expect(gradeOne(quiz, SEED, 'failed-check', ids(...texts))).toMatchObject({ fraction, answered: true });
  });

  test('says why of each wrong choice', () => {
    expect(gradeOne(quiz, SEED, 'failed-check', ids(...wrongs)).whys.map(({ why }) => why.text)).toEqual([
      'Disclosing unchecked is an auto-fail.',
      'A hint is a disclosure.',
    ]);
  });
});

describe('true or false', () => {
  const question = shown(quiz, SEED, 'silent-log');
  const id = (text: string) => ('options' in question ? (idsOf(question.options, text)[0] ?? '') : '');

  test('earns everything or nothing', () => {
    expect(gradeOne(quiz, SEED, 'silent-log', id('True')).fraction).toBe(1);
    expect(gradeOne(quiz, SEED, 'silent-log', id('False'))).toMatchObject({
      fraction: 0,
      whys: [{ why: { text: 'It may be the second call of the same person.' } }],
    });
  });
});

describe('a number', () => {
  test.each([
    ['270.90', 1],
    ['270.91', 1],
    ['270.89', 1],
    ['270.92', 0],
    ['270.88', 0],
    ['¥270.90', 1],
    ['270.9 元', 1],
    ['270.9yuan', 1],
    [' 270 . 90 ', 1],
    ['\uff12\uff17\uff10\uff0e\uff19', 1],
    ['-270.90', 0],
    ['270,90', 0],
    ['two hundred', 0],
    ['2709/10', 0],
    ['1e9', 0],
  ])('"%s" earns %d', (typed, fraction) => {
    expect(gradeOne(quiz, SEED, 'fee-exit', typed)).toMatchObject({ fraction, answered: true });
  });

  test('may be sent as a number', () => {
    expect(gradeOne(quiz, SEED, 'fee-exit', 270.9).fraction).toBe(1);
  });

  test('is exact to what binary fractions can hold', () => {
    const thirds = quizOf(quizWith('## A? `C4` `a`\nAnswer: 0.3 ± 0.1\n'));
    expect(gradeOne(thirds, SEED, 'a', '0.4').fraction).toBe(1);
    expect(gradeOne(thirds, SEED, 'a', '0.2').fraction).toBe(1);
    expect(gradeOne(thirds, SEED, 'a', '0.4001').fraction).toBe(0);
  });

  test('takes its own unit and no other', () => {
    const hours = quizOf(quizWith('## First reply? `C4` `a`\nAnswer: 24 小时\n'));
    expect(shown(hours, SEED, 'a')).toMatchObject({ unit: '小时' });
    expect(
      ['24', '24小时', '24 小时', '24天'].map((typed) => gradeOne(hours, SEED, 'a', typed).fraction),
    ).toEqual([1, 1, 1, 0]);
  });

  test('is read however money and thousands are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (cents) => {
        const value = cents / 100;
        const grouped = value.toLocaleString('en-US', { minimumFractionDigits: 2 });
        const wide = grouped.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
        for (const typed of [
          String(value),
          grouped,
          wide,
          `${grouped}元`,
          `¥ ${grouped}`,
          `${grouped} RMB`,
        ]) {
          expect(readNumber(typed)).toBeCloseTo(value, 6);
        }
      }),
    );
  });
});

describe('a short answer', () => {
  test.each([
    ['refund first, check after', 1],
    ['  Refund FIRST check after! ', 1],
    ['refund before checking', 1],
    ['\uff52efund first,check after', 1],
    ['check first, refund after', 0],
    ['refund', 0],
    ['!?', 0],
  ])('"%s" earns %d', (typed, fraction) => {
    expect(gradeOne(quiz, SEED, 'refund-first', typed)).toMatchObject({ fraction, answered: true });
  });
});

describe('what is typed', () => {
  test.each([
    ['先退\uff0c后查\u3002', '先退后查', true],
    ['\u201cRefund first\u201d', 'refund-first', true],
    ['1,000', '1000', true],
    ['1.5 GB', '15 GB', false],
    ['\uff11\uff0e\uff15', '1.5', true],
    ['-3', '3', false],
    ['3\u30014', '34', false],
    ['*#06#', '06', false],
    ['30 %', '30', false],
    ['¥30', '30', true],
  ])('"%s" for "%s"', (typed, wording, right) => {
    const typing = quizOf(quizWith(`## Type it? \`C4\` \`a\`\nAnswer: ${wording} | otherwise\n`));
    expect(gradeOne(typing, SEED, 'a', typed).fraction).toBe(right ? 1 : 0);
  });
});

describe('blanks', () => {
  const question = shown(quiz, SEED, 'bill-dates');
  const pieces = question.type === 'blanks' ? question.lines.flat() : [];
  const fill = (gap: string, choice: string | undefined): Answer =>
    Object.fromEntries(
      pieces.flatMap((piece): [string, string][] => {
        if (piece.kind === 'gap') return [[piece.id, gap]];
        if (piece.kind !== 'drop-down' || choice === undefined) return [];
        return [[piece.id, idsOf(piece.options, choice)[0] ?? '']];
      }),
    );

  test.each([
    ['3rd', 'suspension', 1],
    ['Third', 'suspension', 1],
    ['3rd', 'a fine', 0.5],
    ['4th', 'suspension', 0.5],
    ['4th', 'closing', 0],
    ['3rd', undefined, 0.5],
  ])('"%s" and "%s" earn %d', (gap, choice, fraction) => {
    expect(gradeOne(quiz, SEED, 'bill-dates', fill(gap, choice))).toMatchObject({ fraction, answered: true });
  });

  test('show the sentence as it was filled in, and as it is right', () => {
    expect(gradeOne(quiz, SEED, 'bill-dates', fill('4th', undefined))).toMatchObject({
      given: 'The bill is out on the [4th], and paying late means [____] on the 20th.',
      right: 'The bill is out on the [3rd | third], and paying late means [suspension] on the 20th.',
    });
  });

  test('take a number however it is written', () => {
    const days = quizOf(quizWith('## After [[90]] days. `C4` `a`\n\n> Ninety.\n'));
    const question = shown(days, SEED, 'a');
    const gap = question.type === 'blanks' && question.lines.flat().find((piece) => piece.kind === 'gap');
    expect(gradeOne(days, SEED, 'a', { [gap ? gap.id : '']: '90.0' }).fraction).toBe(1);
  });
});

describe('an order', () => {
  const question = shown(quiz, SEED, 'steps');
  const ids = (...texts: string[]) => (question.type === 'order' ? idsOf(question.steps, ...texts) : []);
  const asShown = question.type === 'order' ? question.steps.map(({ id }) => id) : [];

  test.each([
    [['Listen', 'Check', 'Solve', 'Record'], 1],
    [['Check', 'Solve', 'Record', 'Listen'], 2 / 3],
    [['Solve', 'Record', 'Listen', 'Check'], 2 / 3],
    [['Check', 'Listen', 'Solve', 'Record'], 1 / 3],
    [['Record', 'Solve', 'Check', 'Listen'], 0],
  ])('%s earns %d', (texts, fraction) => {
    expect(ids(...texts)).not.toEqual(asShown);
    expect(gradeOne(quiz, SEED, 'steps', ids(...texts))).toMatchObject({ fraction, answered: true });
  });

  test('that was never touched is unanswered', () => {
    expect(gradeOne(quiz, SEED, 'steps', asShown)).toMatchObject({ fraction: 0, answered: false, given: '' });
  });

  test('that misses or repeats a step is unanswered', () => {
    expect(gradeOne(quiz, SEED, 'steps', ids('Listen', 'Check')).answered).toBe(false);
    expect(gradeOne(quiz, SEED, 'steps', ids('Listen', 'Listen', 'Solve', 'Record')).answered).toBe(false);
    expect(gradeOne(quiz, SEED, 'steps', ids('Listen', 'Check', 'Solve', 'Record', 'Record')).answered).toBe(
      false,
    );
  });
});

describe('a match', () => {
  const question = shown(quiz, SEED, 'levels');
  const match = (pairs: [string, string][]): Answer =>
    question.type !== 'match'
      ? {}
      : Object.fromEntries(
          pairs.map(([left, right]) => [
            idsOf(question.left, left)[0] ?? '',
            idsOf(question.right, right)[0] ?? '',
          ]),
        );

  test.each<[string, [string, string][], number]>([
    [
      'all pairs',
      [
        ['a tariff', 'L0'],
        ['own balance', 'L1'],
        ['own bill', 'L1'],
        ['change plan', 'L2'],
      ],
      1,
    ],
    [
      'half of them',
      [
        ['a tariff', 'L0'],
        ['own balance', 'L1'],
        ['own bill', 'L3'],
        ['change plan', 'L3'],
      ],
      0.5,
    ],
    ['one, the others left open', [['own bill', 'L1']], 0.25],
    ['none', [['own bill', 'L3']], 0],
  ])('%s', (_, pairs, fraction) => {
    expect(gradeOne(quiz, SEED, 'levels', match(pairs))).toMatchObject({ fraction, answered: true });
  });

  test('shows what was put together', () => {
    expect(gradeOne(quiz, SEED, 'levels', match([['own bill', 'L3']])).given).toBe(
      'a tariff → – · own balance → – · own bill → L3 · change plan → –',
    );
  });
});

describe('no answer', () => {
  test.each<[string, Answer]>([
    ['nothing', ''],
    ['spaces', '   '],
    ['an empty list', []],
    ['an empty form', {}],
  ])('is %s, in every type', (_, answer) => {
    for (const { id } of quiz.questions) {
      expect(gradeOne(quiz, SEED, id, answer)).toMatchObject({ fraction: 0, answered: false, given: '' });
    }
  });

  test('is one that belongs to another paper', () => {
    const elsewhere = fullyRight(quiz, 'another seed');
    expect(grade(quiz, SEED, elsewhere).items.every(({ answered }) => !answered)).toBe(true);
  });

  test('is one under a name that every object has', () => {
    expect(
      grade(quiz, SEED, answersSchema.parse(JSON.parse('{"__proto__": "x", "constructor": "y"}'))).score,
    ).toBe(0);
  });
});

describe('a paper', () => {
  test('is passed from the pass mark on, by the score that is shown', () => {
    const two = '## A? `C1` `a`\nAnswer: 1\n\n## B? `C2` `b`\nAnswer: 2\n\n## C? `C2` `c`\nAnswer: 3\n';
    const verdict = (pass: number) => {
      const three = quizOf(quizWith(two, `pass: ${String(pass)}\nminutes: 5`));
      const answers = { [shown(three, SEED, 'a').id]: '1', [shown(three, SEED, 'b').id]: '2' };
      const { score, passed } = grade(three, SEED, answers);
      return { score, passed };
    };
    expect(verdict(66)).toEqual({ score: 66.7, passed: true });
    expect(verdict(66.7)).toEqual({ score: 66.7, passed: true });
    expect(verdict(66.8)).toEqual({ score: 66.7, passed: false });
  });

  test('is not passed while a critical question is only partly right', () => {
    const answers = fullyRight(quiz, SEED);
    const question = shown(quiz, SEED, 'failed-check');
    const half = 'options' in question ? idsOf(question.options, 'Check in another way') : [];
    expect(grade(quiz, SEED, { ...answers, [question.id]: half })).toMatchObject({
      score: 93.8,
      passed: false,
    });
    expect(grade(quiz, SEED, { ...answers, [shown(quiz, SEED, 'steps').id]: [] })).toMatchObject({
      score: 87.5,
      passed: true,
    });
  });

  test('shows the score of each competency', () => {
    const answers = fullyRight(quiz, SEED);
    const { byCompetency } = grade(quiz, SEED, { ...answers, [shown(quiz, SEED, 'fee-exit').id]: '0' });
    expect(byCompetency).toEqual([
      { competency: 'C1', questions: 1, score: 100 },
      { competency: 'C4', questions: 3, score: 66.7 },
      { competency: 'C5', questions: 1, score: 100 },
      { competency: 'C6', questions: 1, score: 100 },
      { competency: 'C7', questions: 2, score: 100 },
    ]);
  });

  test('is graded the same when its owner changes the language in the middle', () => {
    const chinese = quizOf(sample('zh'), 'zh');
    const answers = fullyRight(chinese, SEED);
    const choices = ['opening', 'failed-check', 'silent-log', 'fee-exit', 'steps', 'levels'];
    const right = grade(quiz, SEED, answers).items.filter(({ fraction }) => fraction === 1);
    expect(right.map(({ questionId }) => questionId)).toEqual(expect.arrayContaining(choices));
  });

  test('of somebody who knows everything always scores 100, whatever the quiz and the seed', () => {
    fc.assert(
      fc.property(anyQuiz(), fc.string({ minLength: 1 }), (any, seed) => {
        expect(gradeFullyRight(any, seed)).toMatchObject({ score: 100, passed: true });
      }),
      { numRuns: 60 },
    );
  });

  test('with any answers at all scores from 0 to 100', () => {
    const answer = fc.oneof(
      fc.string(),
      fc.double(),
      fc.array(fc.string()),
      fc.dictionary(fc.string(), fc.string()),
    );
    fc.assert(
      fc.property(anyQuiz(), fc.array(answer, { minLength: 9, maxLength: 9 }), (any, given) => {
        const { questions } = paper(any, SEED);
        const answers = Object.fromEntries(questions.map(({ id }, index) => [id, given[index] ?? '']));
        const { score, items } = grade(any, SEED, answers);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(items).toHaveLength(questions.length);
      }),
      { numRuns: 60 },
    );
  });

  test('with any choices of its own ids scores from 0 to 100', () => {
    const parts = fc.array(fc.nat(), { minLength: 99, maxLength: 99 });
    fc.assert(
      fc.property(anyQuiz(), parts, (any, numbers) => {
        const left = [...numbers];
        const pick = (from: readonly { id: string }[]) => from[(left.pop() ?? 0) % from.length]?.id ?? '';
        const answers = Object.fromEntries(
          paper(any, SEED).questions.map((question): [string, Answer] => {
            if (question.type === 'multiple')
              return [question.id, question.options.map(() => pick(question.options))];
            if ('options' in question) return [question.id, pick(question.options)];
            if (question.type === 'order')
              return [question.id, question.steps.map(() => pick(question.steps))];
            if (question.type !== 'match') return [question.id, ''];
            return [
              question.id,
              Object.fromEntries(question.left.map(({ id }) => [id, pick(question.right)])),
            ];
          }),
        );
        for (const { fraction } of grade(any, SEED, answers).items) {
          expect(fraction).toBeGreaterThanOrEqual(0);
          expect(fraction).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is graded without regard to the order in which its answers came', () => {
    fc.assert(
      fc.property(anyQuiz(), fc.array(fc.nat(), { minLength: 9 }), (any, numbers) => {
        const entries = Object.entries(fullyRight(any, SEED)).slice(1);
        const mixed = entries
          .map((entry, index) => ({ entry, key: numbers[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry: [id, answer] }): [string, Answer] => [
            id,
            typeof answer === 'object' && !Array.isArray(answer)
              ? Object.fromEntries(Object.entries(answer).reverse())
              : answer,
          ]);
        expect(grade(any, SEED, Object.fromEntries(mixed))).toEqual(
          grade(any, SEED, Object.fromEntries(entries)),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('a sheet of answers', () => {
  test('is let in when it is one', () => {
    expect(answersSchema.safeParse(fullyRight(quiz, SEED)).success).toBe(true);
    expect(answersSchema.safeParse({}).success).toBe(true);
  });

  test.each([
    ['a list', []],
    ['a long entry', { q: 'x'.repeat(2001) }],
    ['a long id', { ['q'.repeat(41)]: 'x' }],
    ['a long list', { q: Array.from({ length: 61 }, () => 'x') }],
    ['many parts', { q: Object.fromEntries(Array.from({ length: 61 }, (_, n) => [String(n), 'x'])) }],
    ['many answers', Object.fromEntries(Array.from({ length: 501 }, (_, n) => [String(n), 'x']))],
    ['a list in a list', { q: [['x']] }],
    ['nothing', { q: null }],
    ['a truth', { q: true }],
  ])('is refused when it holds %s', (_, sheet) => {
    expect(answersSchema.safeParse(sheet).success).toBe(false);
  });
});
