import { ABILITIES, type Curves, type Expected } from './expectation.ts';

export type Model = 'rasch' | '2pl';

/** A slope that reaches this is no estimate: the data would have it rise for ever. */
export const STEEPEST = 10;

/** Newton's method doubles its digits every round; what is left is done by the next expectation. */
const ROUNDS = 4;

/** What one question's curve lacks to fit what is expected, and how fast that changes. */
export interface Pull {
  slope: number;
  intercept: number;
  bySlope: number;
  byBoth: number;
  byIntercept: number;
}

/** The gradient of the expected log-likelihood of one question, and the negative of its second derivatives. */
export function pullOf(item: number, { slopes, intercepts }: Curves, expected: Expected): Pull {
  const pull: Pull = {
    slope: expected.rightAbility[item] ?? 0,
    intercept: expected.right[item] ?? 0,
    bySlope: 0,
    byBoth: 0,
    byIntercept: 0,
  };
  const asked = expected.asked[item] ?? new Float64Array();
  asked.forEach((people, point) => {
    const ability = ABILITIES[point] ?? 0;
    const right = 1 / (1 + Math.exp(-((slopes[item] ?? 0) * ability + (intercepts[item] ?? 0))));
    const weight = people * right * (1 - right);
    pull.slope -= people * right * ability;
    pull.intercept -= people * right;
    pull.bySlope += weight * ability * ability;
    pull.byBoth += weight * ability;
    pull.byIntercept += weight;
  });
  return pull;
}

/** The maximisation step: curves that fit what is expected better, by Newton's method; in the Rasch model of one slope. */
export function maximise(model: Model, curves: Curves, expected: Expected): Curves {
  let better = curves;
  for (let round = 0; round < ROUNDS; round += 1) {
    better = model === 'rasch' ? withOneSlope(better, expected) : eachItsOwn(better, expected);
  }
  return better;
}

function eachItsOwn(curves: Curves, expected: Expected): Curves {
  const slopes = Float64Array.from(curves.slopes);
  const intercepts = Float64Array.from(curves.intercepts);
  slopes.forEach((slope, item) => {
    const pull = pullOf(item, curves, expected);
    const whole = pull.bySlope * pull.byIntercept - pull.byBoth ** 2;
    if (!(whole > 0)) return;
    slopes[item] = bounded(slope + (pull.byIntercept * pull.slope - pull.byBoth * pull.intercept) / whole);
    intercepts[item] =
      (intercepts[item] ?? 0) + (pull.bySlope * pull.intercept - pull.byBoth * pull.slope) / whole;
  });
  return { slopes, intercepts };
}

/** All intercepts depend on the one slope and on nothing else, so that they can be eliminated one by one. */
function withOneSlope(curves: Curves, expected: Expected): Curves {
  const pulls = Array.from(curves.slopes, (_, item) => pullOf(item, curves, expected));
  let slope = 0;
  let bySlope = 0;
  for (const pull of pulls) {
    slope += pull.slope - (pull.byBoth * pull.intercept) / pull.byIntercept;
    bySlope += pull.bySlope - pull.byBoth ** 2 / pull.byIntercept;
  }
  const step = bySlope > 0 ? slope / bySlope : 0;
  return {
    slopes: curves.slopes.map((before) => bounded(before + step)),
    intercepts: curves.intercepts.map((before, item) => {
      const pull = pulls[item];
      return pull ? before + (pull.intercept - pull.byBoth * step) / pull.byIntercept : before;
    }),
  };
}

function bounded(slope: number): number {
  return Math.max(-STEEPEST, Math.min(STEEPEST, slope));
}
