import { describe, expect, test } from 'vitest';
import { fitItemResponse } from '../../../quizzes/statistics/item-response/fit.ts';
import type { MarkTable } from '../../../quizzes/statistics/mark-table.ts';
import { madeUpMarks, type Curve } from './made-up-marks.ts';

/** The marginal log-likelihood as it is defined, by Simpson's rule with 400 steps from −8 to 8, once for all who answered alike. */
function logLikelihood({ attempts }: MarkTable, curves: readonly Curve[]): number {
  const steps = Array.from({ length: 401 }, (_, step) => step);
  const chance = (ability: number, { slope, difficulty }: Curve) =>
    1 / (1 + Math.exp(-slope * (ability - difficulty)));
  const alike = Map.groupBy(attempts, (row) => row.map((mark) => mark ?? '-').join());
  return [...alike.values()].reduce((sum, people) => {
    const [row = []] = people;
    const whole = steps.reduce((area, step) => {
      const ability = -8 + step * 0.04;
      const weight = step === 0 || step === 400 ? 1 : step % 2 === 1 ? 4 : 2;
      const likely = row.reduce<number>((product, mark, item) => {
        const right = chance(ability, curves[item] ?? { slope: 1, difficulty: 0 });
        return mark === undefined ? product : product * (mark === 1 ? right : 1 - right);
      }, 1);
      return area + weight * likely * (Math.exp(-(ability ** 2) / 2) / Math.sqrt(2 * Math.PI));
    }, 0);
    return sum + people.length * Math.log((whole * 0.04) / 3);
  }, 0);
}

function curvesOf({ curves }: ReturnType<typeof fitItemResponse>): Curve[] {
  return curves.map(({ slope, difficulty }) => ({
    slope: slope.value ?? NaN,
    difficulty: difficulty.value ?? NaN,
  }));
}

const TRUE: Curve[] = [
  { slope: 0.8, difficulty: -1.5 },
  { slope: 1.4, difficulty: -0.5 },
  { slope: 1, difficulty: 0 },
  { slope: 1.8, difficulty: 0.6 },
  { slope: 1.1, difficulty: 1.4 },
];

describe.each([
  ['everybody was asked everything', madeUpMarks(11, 400, TRUE)],
  ['everybody was asked four of the five', madeUpMarks(12, 400, TRUE, 4)],
])('where %s', (_, marks) => {
  test.each(['rasch', '2pl'] as const)('%s gives the log-likelihood of its own curves', (model) => {
    const fit = fitItemResponse(model, marks);
    expect(fit.logLikelihood.value).toBeCloseTo(logLikelihood(marks, curvesOf(fit)), 3);
    expect(fit.settled).toBe(true);
  });

  test('no curve close to those found is likelier', () => {
    const found = curvesOf(fitItemResponse('2pl', marks));
    const best = logLikelihood(marks, found);
    for (const [item, curve] of found.entries()) {
      for (const step of [-0.02, 0.02]) {
        const steeper = found.with(item, { ...curve, slope: curve.slope + step });
        const harder = found.with(item, { ...curve, difficulty: curve.difficulty + step });
        expect(logLikelihood(marks, steeper)).toBeLessThan(best);
        expect(logLikelihood(marks, harder)).toBeLessThan(best);
      }
    }
  });

  test('the Rasch model has one slope, which no other beats', () => {
    const found = curvesOf(fitItemResponse('rasch', marks));
    expect(new Set(found.map(({ slope }) => slope)).size).toBe(1);
    const best = logLikelihood(marks, found);
    for (const step of [-0.02, 0.02]) {
      // Steeper at the same intercept, which is −slope × difficulty.
      const other = found.map(({ slope, difficulty }) => ({
        slope: slope + step,
        difficulty: (slope * difficulty) / (slope + step),
      }));
      expect(logLikelihood(marks, other)).toBeLessThan(best);
    }
  });

  test('the standard error of a slope is what the curvature of the likelihood says', () => {
    const fit = fitItemResponse('rasch', marks);
    const found = curvesOf(fit);
    // Of the slope with the intercepts free: the profile of the likelihood, its intercepts found anew for each slope.
    const error = fit.curves[0]?.slopeError.value ?? NaN;
    const beside = (sign: number) => {
      const slope = (found[0]?.slope ?? 0) + sign * error;
      return bestWithSlope(marks, found, slope);
    };
    const drop = logLikelihood(marks, found) - (beside(1) + beside(-1)) / 2;
    // One standard error away the likelihood has fallen by a half.
    expect(drop).toBeGreaterThan(0.42);
    expect(drop).toBeLessThan(0.58);
  });
});

/** The likelihood with one slope for all, each difficulty moved to where it is best; three rounds of parabolas do. */
function bestWithSlope(marks: MarkTable, found: readonly Curve[], slope: number): number {
  let curves = found.map(({ difficulty }) => ({ slope, difficulty }));
  for (let round = 0; round < 3; round += 1) {
    for (const [item, { difficulty }] of curves.entries()) {
      const at = (step: number) =>
        logLikelihood(marks, curves.with(item, { slope, difficulty: difficulty + step }));
      const [below, here, above] = [at(-0.1), at(0), at(0.1)];
      const step = (0.05 * (below - above)) / (below - 2 * here + above);
      curves = curves.with(item, { slope, difficulty: difficulty + step });
    }
  }
  return logLikelihood(marks, curves);
}

describe('what a fit gives back', () => {
  test('is what the answers were made from, within four standard errors', () => {
    const many = Array.from({ length: 12 }, (_, item) => ({
      slope: 0.7 + item / 10,
      difficulty: item / 4 - 1.4,
    }));
    const { curves } = fitItemResponse('2pl', madeUpMarks(13, 3000, many, 9));
    curves.forEach(({ slope, slopeError, difficulty, difficultyError }, item) => {
      const off = (found = NaN, made = NaN, error = NaN) => Math.abs(found - made) / error;
      expect(off(slope.value, many[item]?.slope, slopeError.value)).toBeLessThan(4);
      expect(off(difficulty.value, many[item]?.difficulty, difficultyError.value)).toBeLessThan(4);
    });
  });

  test('does not depend on the order of people or questions', () => {
    const marks = madeUpMarks(14, 300, TRUE);
    const turned = {
      items: marks.items.toReversed(),
      attempts: marks.attempts.toReversed().map((row) => row.toReversed()),
    };
    const straight = fitItemResponse('2pl', marks);
    const back = fitItemResponse('2pl', turned);
    expect(back.logLikelihood.value).toBeCloseTo(straight.logLikelihood.value ?? NaN, 6);
    expect(back.curves[4]?.slope.value).toBeCloseTo(straight.curves[0]?.slope.value ?? NaN, 3);
  });

  test('leaves out what cannot be estimated, and says why', () => {
    const marks = madeUpMarks(15, 200, TRUE);
    const spoiled = {
      items: [...marks.items, ...['all right', 'part', 'never asked'].map((id) => ({ id, max: 1 }))],
      attempts: marks.attempts.map((row, person) => [...row, 1, person % 2 === 0 ? 0.5 : 1, undefined]),
    };
    const { curves, logLikelihood: whole } = fitItemResponse('2pl', spoiled);
    expect(curves.slice(5).map(({ slope }) => slope.why)).toEqual([
      'same-marks',
      'part-marks',
      'too-few-answers',
    ]);
    expect(whole.value).toBeCloseTo(fitItemResponse('2pl', marks).logLikelihood.value ?? NaN, 6);
  });

  test('of a question that parts people without exception has no end, and no figure', () => {
    const marks = madeUpMarks(16, 200, TRUE);
    const twice = {
      items: [...marks.items, { id: 'copy', max: 1 }],
      attempts: marks.attempts.map((row) => [...row, row[0]]),
    };
    const { curves } = fitItemResponse('2pl', twice);
    expect([curves[0]?.slope.why, curves[5]?.difficulty.why]).toEqual(['no-end', 'no-end']);
  });

  test.each([
    ['of nobody', { items: [{ id: 'q', max: 1 }], attempts: [] }],
    ['of one person', { items: [{ id: 'q', max: 1 }], attempts: [[1]] }],
  ])('%s is nothing, without a failure', (_, marks) => {
    const { logLikelihood: whole, curves } = fitItemResponse('rasch', marks);
    expect([whole.value, curves[0]?.slope.value]).toEqual([undefined, undefined]);
  });
});
