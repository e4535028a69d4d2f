import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestedCut, type CutJudgement } from '../../quizzes/angoff.ts';

/** What judges say, each a row, question by question; nothing where a judge said nothing. */
function said(...rows: (number | undefined)[][]): CutJudgement[] {
  return rows.flatMap((row, judge) =>
    row.flatMap((value, at) =>
      value === undefined ? [] : [{ judge: `j${String(judge)}`, question: `q${String(at)}`, value }],
    ),
  );
}
const QUESTIONS = ['q0', 'q1', 'q2'];

describe('a cut by Angoff', () => {
  test('is the mean over judges and questions, with its standard error across judges', () => {
    // Judges' cuts 70, 80, 75: standard deviation 5, so that the error is 5 / √3.
    const { cut, standardError, judges } = suggestedCut(
      QUESTIONS,
      said([60, 70, 80], [90, 80, 70], [75, 75, 75]),
    );
    expect(cut).toBe(75);
    expect(standardError).toBeCloseTo(5 / Math.sqrt(3), 12);
    expect(judges.map(({ cut: own }) => own)).toEqual([70, 80, 75]);
  });

  test('tells how far the judges lie apart on each question', () => {
    const { questions } = suggestedCut(QUESTIONS, said([60, 50, undefined], [90, 50, undefined]));
    expect(questions).toEqual([
      { question: 'q0', mean: 75, deviation: Math.sqrt(450), low: 60, high: 90, count: 2 },
      { question: 'q1', mean: 50, deviation: 0, low: 50, high: 50, count: 2 },
      { question: 'q2' },
    ]);
  });

  test('leaves out a judge who left out a question, and says so', () => {
    const { cut, standardError, judges } = suggestedCut(QUESTIONS, said([60, 60, 60], [100, 100, undefined]));
    expect(cut).toBe(60);
    expect(standardError).toBeUndefined();
    expect(judges.map(({ judge, judged, complete }) => [judge, judged, complete])).toEqual([
      ['j0', 3, true],
      ['j1', 2, false],
    ]);
  });

  test('is not there before anybody has judged everything', () => {
    expect(suggestedCut(QUESTIONS, [])).toMatchObject({ cut: undefined, standardError: undefined });
    expect(suggestedCut(QUESTIONS, said([60])).cut).toBeUndefined();
  });

  test('does not count what was said of a question that is not there', () => {
    expect(suggestedCut(['q0'], said([60, 100])).cut).toBe(60);
  });

  test('lies between the most lenient and the strictest judge, whoever they are', () => {
    const row = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const { cut = -1, judges } = suggestedCut(QUESTIONS, said(...rows));
        const cuts = judges.map((one) => one.cut);
        expect(cut).toBeGreaterThanOrEqual(Math.min(...cuts) - 1e-9);
        expect(cut).toBeLessThanOrEqual(Math.max(...cuts) + 1e-9);
      }),
    );
  });
});
