import { describe, expect, test } from 'vitest';
import { answersSchema } from '../../quizzes/answers.ts';
import { gradeOne, idsOf, shown } from './answer-sheet.ts';
import { quizOf, quizWith } from './written-quiz.ts';

const SEED = 'seed of this paper';

const quiz = quizOf(
  quizWith(`## "You are all liars!" Which is best, which is worst? \`C2\` \`liars\`

- Our system makes no mistakes. \`worst\`
  > He is contradicted.
- Let me look at it now. \`best\`
  > He is heard.
- I am sorry for the inconvenience.
  > Nothing happens.
- Please hold.

> Feeling first.

## Where does the agent go wrong? \`C7\` \`spot\`

1. > What is my balance?
2. It is 35.20 yuan. \`error\`
   > Disclosed before the check.
3. > And more data?
4. You can have 5 GB.
   > A fact, and no secret.
5. Done already. \`error\`
   > Nobody said yes.
6. Anything else?

> The check comes first.

## His fee was taken twice. \`C6\` \`twice\`

Class: billing/dispute

> So it is.
`),
);

describe('best and worst', () => {
  const question = shown(quiz, SEED, 'liars');
  const id = (text: string) =>
    question.type === 'best-and-worst' ? (idsOf(question.replies, text)[0] ?? '') : '';
  const best = id('Let me look at it now.');
  const worst = id('Our system makes no mistakes.');
  const other = id('I am sorry for the inconvenience.');

  test.each([
    ['both', { best, worst }, 1],
    ['the best alone', { best }, 0.5],
    ['the worst alone', { worst }, 0.5],
    ['the best, and another for the worst', { best, worst: other }, 0.5],
    ['both the other way round', { best: worst, worst: best }, 0],
    ['one reply for both', { best, worst: best }, 0.5],
  ])('%s', (_, answer, fraction) => {
    expect(gradeOne(quiz, SEED, 'liars', answer)).toMatchObject({ fraction, answered: true });
  });

  test.each([
    ['nothing', {}],
    ['ids of nothing', { best: 'x', worst: 'y' }],
    ['a word', best],
    ['a list', [best]],
  ])('is not answered by %s', (_, answer) => {
    expect(gradeOne(quiz, SEED, 'liars', answer)).toMatchObject({ fraction: 0, answered: false });
  });

  test('says in words what was chosen and what is right', () => {
    expect(gradeOne(quiz, SEED, 'liars', { best: other })).toMatchObject({
      given: 'Best → I am sorry for the inconvenience. · Worst → –',
      right: 'Best → Let me look at it now. · Worst → Our system makes no mistakes.',
    });
  });

  test('says why of what was chosen wrongly and of what was overlooked, and of nothing else', () => {
    expect(gradeOne(quiz, SEED, 'liars', { best: other, worst }).whys.map(({ why }) => why.text)).toEqual([
      'He is heard.',
      'Nothing happens.',
    ]);
    expect(gradeOne(quiz, SEED, 'liars', { best, worst }).whys).toEqual([]);
  });

  test('shows every reply again, with what it is and what it was taken for', () => {
    expect(gradeOne(quiz, SEED, 'liars', { best: other, worst }).debrief).toMatchObject({
      kind: 'best-and-worst',
      replies: [
        { worst: true, asWorst: true, asBest: false },
        { best: true, asBest: false },
        { best: false, worst: false, asBest: true },
        { asBest: false, asWorst: false },
      ],
    });
  });
});

describe('errors in a call', () => {
  const question = shown(quiz, SEED, 'spot');
  const turns = question.type === 'spot-the-error' ? question.turns : [];
  const ids = (...texts: string[]) =>
    idsOf(
      turns.filter((turn) => turn.by === 'agent'),
      ...texts,
    );
  const errors = ['It is 35.20 yuan.', 'Done already.'];
  const others = ['You can have 5 GB.', 'Anything else?'];

  test.each([
    ['all errors', errors, 1],
    ['one of two', errors.slice(0, 1), 0.5],
    ['both and one that is none', [...errors, ...others.slice(0, 1)], 0.5],
    ['one of each', ['Done already.', 'Anything else?'], 0],
    ['everything', [...errors, ...others], 0],
    ['only what is no error', others, 0],
    ['an error twice', ['Done already.', 'Done already.'], 0.5],
  ])('%s', (_, texts, fraction) => {
    expect(gradeOne(quiz, SEED, 'spot', ids(...texts))).toMatchObject({ fraction, answered: true });
  });

  test('are among what the agent says: a turn of the customer has no id to be picked by', () => {
    expect(turns.map(({ by }) => by)).toEqual(['customer', 'agent', 'customer', 'agent', 'agent', 'agent']);
    expect(turns.filter(({ by }) => by === 'customer').every((turn) => !('id' in turn))).toBe(true);
  });

  test('stand in their order on every paper, because a call has one', () => {
    const texts = turns.map(({ text }) => text);
    for (const seed of ['a', 'b', 'c']) {
      const again = shown(quiz, seed, 'spot');
      expect(again.type === 'spot-the-error' && again.turns.map(({ text }) => text)).toEqual(texts);
    }
  });

  test('are not answered by picking nothing', () => {
    expect(gradeOne(quiz, SEED, 'spot', [])).toMatchObject({ fraction: 0, answered: false });
    expect(gradeOne(quiz, SEED, 'spot', ['x'])).toMatchObject({ fraction: 0, answered: false });
  });

  test('are told by their number in the call, each with what is wrong, and what was picked wrongly too', () => {
    expect(gradeOne(quiz, SEED, 'spot', ids('It is 35.20 yuan.', 'You can have 5 GB.'))).toMatchObject({
      given: '2. It is 35.20 yuan. · 4. You can have 5 GB.',
      right: '2. It is 35.20 yuan. · 5. Done already.',
      whys: [
        { choice: '2. It is 35.20 yuan.', why: { text: 'Disclosed before the check.' } },
        { choice: '4. You can have 5 GB.', why: { text: 'A fact, and no secret.' } },
        { choice: '5. Done already.', why: { text: 'Nobody said yes.' } },
      ],
    });
  });
});

describe('the class of a ticket', () => {
  test.each([
    ['a listed class', 'billing/dispute', 1],
    ['another of the same top class', 'billing/payment', 0.5],
    ['one of another top class', 'plan/exit', 0],
  ])('%s', (_, id, fraction) => {
    expect(gradeOne(quiz, SEED, 'twice', id)).toMatchObject({ fraction, answered: true });
  });

  test('is told by its name', () => {
    expect(gradeOne(quiz, SEED, 'twice', 'plan/exit')).toMatchObject({
      given: 'Plan: early exit',
      right: 'Billing: bill dispute',
    });
  });

  test('is not answered by what is no class, nor by a top class alone', () => {
    for (const answer of ['', 'billing', 'nothing/there', ['billing/dispute']]) {
      expect(gradeOne(quiz, SEED, 'twice', answer)).toMatchObject({ fraction: 0, answered: false });
    }
  });

  test('comes with the whole tree, in the language of the paper', () => {
    const question = shown(quiz, SEED, 'twice');
    expect(question.type === 'classify' && question.tree.map(({ name }) => name)).toContain(
      'Plan: early exit',
    );
  });
});

test('answers of these types are let in as answers', () => {
  expect(
    answersSchema.safeParse({ a: { best: 'x', worst: 'y' }, b: ['x'], c: 'billing/dispute' }).success,
  ).toBe(true);
});
