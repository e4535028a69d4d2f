import { describe, expect, test } from 'vitest';
import { decisionConsistency } from '../../quizzes/certainty.ts';

describe('how sure a verdict is', () => {
  // Figures for a cut of 80 % where true scores have mean .80 and standard deviation .10.
  test.each([
    [10, 0.68, 0.28, 0.195],
    [20, 0.72, 0.4, 0.146],
    [40, 0.77, 0.53, 0.105],
    [100, 0.84, 0.68, 0.066],
  ])('with %d questions agrees with the published figures', (items, consistency, kappa, falsePasses) => {
    const sure = decisionConsistency(items, 80);
    expect(Math.round(sure.consistency * 100) / 100).toBe(consistency);
    expect(Math.round(sure.kappa * 100) / 100).toBe(kappa);
    expect(Math.abs(sure.falsePasses - falsePasses)).toBeLessThan(0.001);
  });

  test('grows with the number of questions towards certainty', () => {
    const sure = [5, 10, 25, 50, 100, 1000].map((items) => decisionConsistency(items, 80).consistency);
    expect(sure).toEqual(sure.toSorted((a, b) => a - b));
    expect(sure.at(-1)).toBeGreaterThan(0.94);
  });

  test('of one question can be worked out by hand', () => {
    // One question is passed with probability .80 on average; E[p²] = .80² + .10² = .65, so that both papers
    // agree with probability .65 + (1 − 2·.80 + .65) = .70.
    expect(decisionConsistency(1, 80).consistency).toBeCloseTo(0.7, 5);
  });

  test('counts a cut that lies between two scores as the next higher score', () => {
    expect(decisionConsistency(20, 84).consistency).toBe(decisionConsistency(20, 85).consistency);
    expect(decisionConsistency(20, 85).consistency).not.toBe(decisionConsistency(20, 86).consistency);
  });

  test.each([
    [0, 80],
    [1.5, 80],
    [10, 0],
    [10, 101],
    [10, Number.NaN],
  ])('is refused for %d questions and a cut of %d', (items, cut) => {
    expect(() => decisionConsistency(items, cut)).toThrow(RangeError);
  });
});
