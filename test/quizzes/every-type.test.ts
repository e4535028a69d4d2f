import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grade } from '../../quizzes/grade.ts';
import type { PaperQuestion } from '../../quizzes/paper-question.ts';
import { paper } from '../../quizzes/paper.ts';
import { QUESTION_KINDS } from '../../quizzes/question-kinds.ts';
import { fullyRight } from './answer-sheet.ts';
import { anyBank } from './any-bank.ts';

/** Two banks are written and read for every try, in milliseconds. */
const SLOW = 30_000;

/** A question without its ids; steps and right cells in the order of their words, because their own is drawn. */
function withoutIds(question: PaperQuestion): unknown {
  const sorted =
    question.type === 'order'
      ? { ...question, steps: question.steps.map(({ text }) => text).sort() }
      : question.type === 'match'
        ? { ...question, right: question.right.map(({ text }) => text).sort() }
        : question;
  return JSON.parse(JSON.stringify(sorted).replace(/"id":"[0-9a-f]{20}"/g, '"id":""'));
}

test(
  'every type of question is in the banks that are tried',
  () => {
    const types = fc.sample(anyBank(), 200).flatMap((bank) => bank.types);
    expect([...new Set(types)].sort()).toEqual(Object.keys(QUESTION_KINDS).sort());
  },
  SLOW,
);

test(
  'whatever the bank and its keys, other keys make the same paper, byte for byte',
  () => {
    fc.assert(
      fc.property(anyBank('order', 'match'), fc.string(), (bank, seed) => {
        const [one, other] = (['one', 'other'] as const).map((keys) => paper(bank.quiz('en', keys), seed));
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
      { numRuns: 40 },
    );
  },
  SLOW,
);

test(
  'where the key is an order, other keys make a paper with the same words',
  () => {
    fc.assert(
      fc.property(anyBank(), fc.string(), (bank, seed) => {
        const [one, other] = (['one', 'other'] as const).map((keys) =>
          paper(bank.quiz('en', keys), seed).questions.map(withoutIds),
        );
        expect(other).toEqual(one);
      }),
      { numRuns: 25 },
    );
  },
  SLOW,
);

test(
  'whatever the bank, the right answers earn 100, in either language',
  () => {
    fc.assert(
      fc.property(anyBank('rubric'), fc.string({ minLength: 1 }), (bank, seed) => {
        for (const language of ['zh', 'en'] as const) {
          const quiz = bank.quiz(language, 'one');
          expect(grade(quiz, seed, fullyRight(quiz, seed))).toMatchObject({ score: 100, passed: true });
        }
      }),
      { numRuns: 25 },
    );
  },
  SLOW,
);

test(
  'twins have the same questions and choices under the same ids, in the same order',
  () => {
    const shape = (text: string) => text.match(/"(?:id|type|by|code)":"[^"]*"/g);
    fc.assert(
      fc.property(anyBank(), fc.string(), (bank, seed) => {
        const [zh, en] = (['zh', 'en'] as const).map((language) =>
          shape(JSON.stringify(paper(bank.quiz(language, 'one'), seed).questions)),
        );
        expect(zh).toEqual(en);
      }),
      { numRuns: 25 },
    );
  },
  SLOW,
);

test(
  'what was chosen in one language earns the same in the other',
  () => {
    fc.assert(
      fc.property(anyBank('words', 'blanks', 'rubric'), fc.string({ minLength: 1 }), (bank, seed) => {
        // The answers of somebody who learnt another key: some right, most wrong.
        const answers = fullyRight(bank.quiz('zh', 'other'), seed);
        const [zh, en] = (['zh', 'en'] as const).map((language) =>
          grade(bank.quiz(language, 'one'), seed, answers).items.map(({ fraction }) => fraction),
        );
        expect(zh).toEqual(en);
      }),
      { numRuns: 25 },
    );
  },
  SLOW,
);
