import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composePulse, type PulseSources } from '../../quizzes/compose-pulse.ts';
import { grade } from '../../quizzes/grade.ts';
import { paper } from '../../quizzes/paper.ts';
import type { Quiz } from '../../quizzes/quiz.ts';
import { quizOf, quizWith } from './written-quiz.ts';

const PULSE: Quiz = {
  ...quizOf(quizWith('', 'pass: 80\nminutes: 3\npulse: { changed: 3, missed: 2 }')),
  id: 'QZ-15',
};

/** A bank of so many questions that all link to an article. */
function bank(id: string, size: number, article = 'ORG-01', mark = ''): Quiz {
  const questions = Array.from(
    { length: size },
    (_, number) =>
      `## Is ${String(number)} so? \`C4\` \`q${String(number)}\` ${mark}\n\n- [x] True\n- [ ] False\n\n> See [x](../articles/${article}.md).`,
  );
  return { ...quizOf(quizWith(questions.join('\n\n'))), id };
}

const BANKS = [bank('QZ-01', 9), bank('QZ-02', 9, 'BIL-04'), bank('QZ-04', 9, 'NET-01', '`critical`'), PULSE];

function sources(more: Partial<PulseSources> = {}): PulseSources {
  return {
    banks: BANKS,
    changed: new Set(['BIL-04']),
    missed: new Set(['QZ-04/q3', 'QZ-04/q5', 'QZ-04/q7', 'QZ-99/gone']),
    next: new Set(['QZ-01']),
    withheld: new Set(),
    ...more,
  };
}

/** From which banks a pulse asks how much. */
function counts(more: Partial<PulseSources> = {}, seed = 'seed'): Record<string, number> {
  const composed = composePulse(PULSE, sources(more), seed);
  expect(composed.draw).toBe(composed.questions.length);
  const count: Record<string, number> = {};
  for (const { id } of composed.questions) {
    const [from = ''] = id.split('/');
    count[from] = (count[from] ?? 0) + 1;
  }
  return count;
}

describe('a pulse', () => {
  test('asks three of changed articles and two of what was missed and not answered right since', () => {
    expect(counts()).toEqual({ 'QZ-02': 3, 'QZ-04': 2 });
    const ids = composePulse(PULSE, sources(), 'seed').questions.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('QZ-04')).every((id) => /q[357]$/.test(id))).toBe(true);
  });

  test('is filled up from the quizzes that the person needs next, then from any', () => {
    expect(counts({ missed: new Set(['QZ-04/q3']) })).toEqual({ 'QZ-01': 1, 'QZ-02': 3, 'QZ-04': 1 });
    expect(counts({ missed: new Set(), changed: new Set() })).toEqual({ 'QZ-01': 5 });
    expect(
      counts({ missed: new Set(), changed: new Set(), next: new Set(), banks: [bank('QZ-07', 6)] }),
    ).toEqual({
      'QZ-07': 5,
    });
  });

  test('asks nothing of a quiz of which a paper is open', () => {
    expect(counts({ withheld: new Set(['QZ-04', 'QZ-02']) })).toEqual({ 'QZ-01': 5 });
  });

  test('is shorter, or empty, where the banks hold no more', () => {
    expect(counts({ banks: [bank('QZ-01', 3), PULSE] })).toEqual({ 'QZ-01': 3 });
    expect(counts({ banks: [PULSE] })).toEqual({});
  });

  test('asks no question twice and none that was withdrawn', () => {
    const withdrawn = {
      ...bank('QZ-01', 3),
      questions: bank('QZ-01', 3).questions.map((one) => ({ ...one, withdrawn: true as const })),
    };
    expect(counts({ banks: [withdrawn, bank('QZ-02', 2, 'BIL-04')] })).toEqual({ 'QZ-02': 2 });
    const all = sources({ missed: new Set(['QZ-02/q1', 'QZ-02/q2']) });
    const ids = composePulse(PULSE, all, 'seed').questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
  });

  test('is passed with four of five, whichever is missed', () => {
    const composed = composePulse(PULSE, sources({ changed: new Set(['NET-01']) }), 'seed');
    const asked = paper(composed, 'seed').questions;
    const right = asked.map((question) => {
      if (question.type !== 'true-or-false') throw new Error(question.type);
      return [question.id, question.options.find(({ text }) => text === 'True')?.id ?? ''] as const;
    });
    expect(grade(composed, 'seed', Object.fromEntries(right)).score).toBe(100);
    for (const number of right.keys()) {
      expect(grade(composed, 'seed', Object.fromEntries(right.toSpliced(number, 1)))).toMatchObject({
        score: 80,
        passed: true,
      });
    }
    expect(grade(composed, 'seed', Object.fromEntries(right.slice(2))).passed).toBe(false);
  });

  test('is the same from the same seed and sources, and another one from another seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(composePulse(PULSE, sources(), seed)).toEqual(composePulse(PULSE, sources(), seed));
      }),
    );
    const several = ['1', '2', '3', '4', '5'].map((seed) =>
      composePulse(PULSE, sources(), seed)
        .questions.map(({ id }) => id)
        .join(),
    );
    expect(new Set(several).size).toBeGreaterThan(1);
  });
});
