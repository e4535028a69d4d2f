import { describe, expect, test } from 'vitest';
import { decisionConsistency } from '../../quizzes/certainty.ts';
import { howSure, SURE_ENOUGH } from '../../quizzes/how-sure.ts';

describe('how sure a verdict is', () => {
  test.each([
    [10, 0.68],
    [20, 0.72],
    [40, 0.77],
    [100, 0.84],
  ])('follows from the length of a paper: %i questions, passed from 80 %%', (draw, expected) => {
    expect(howSure({ draw, pass: 80 }).consistency).toBeCloseTo(expected, 2);
  });

  test('is enough for a long paper, and then nothing is needed', () => {
    expect(howSure({ draw: 100, pass: 80 })).toMatchObject({ sure: true, questionsNeeded: undefined });
  });

  test('is told with the questions that it would take, which then are enough', () => {
    for (const pass of [80, 85]) {
      const { sure, questionsNeeded = 0, consistency, withSecondPaper } = howSure({ draw: 20, pass });
      expect([pass, sure]).toEqual([pass, false]);
      expect(questionsNeeded).toBeGreaterThan(20);
      expect(decisionConsistency(questionsNeeded, pass).consistency).toBeGreaterThanOrEqual(SURE_ENOUGH);
      expect(decisionConsistency(questionsNeeded - 1, pass).consistency).toBeLessThan(SURE_ENOUGH + 0.02);
      expect(withSecondPaper).toBeGreaterThan(consistency);
    }
  });

  test('is high for a cut far from where people are, however short the paper', () => {
    expect(howSure({ draw: 10, pass: 40 }).sure).toBe(true);
  });
});
