import type { Patterns } from './patterns.ts';

/** Slope and intercept of each question: somebody of ability θ is right with probability 1/(1+e^−(slope·θ+intercept)). */
export interface Curves {
  slopes: Float64Array;
  intercepts: Float64Array;
}

/**
 * Abilities at which the integral over a standard normal group is taken: 81 points from −6 to 6, weighed by the density.
 * For smooth functions this rule is as exact as Gauss–Hermite (its error falls faster than any power of the step).
 */
export const ABILITIES = Float64Array.from({ length: 81 }, (_, index) => -6 + 0.15 * index);
const DENSITY = ABILITIES.map((ability) => Math.exp(-(ability ** 2) / 2));
const WHOLE = DENSITY.reduce((sum, density) => sum + density, 0);
const LOG_WEIGHTS = DENSITY.map((density) => Math.log(density / WHOLE));

/** What is expected of the people's abilities when the curves are as they are. */
export interface Expected {
  logLikelihood: number;
  /** For each question: how many people were right. */
  right: Float64Array;
  /** For each question: the sum of the abilities of those who were right. */
  rightAbility: Float64Array;
  /** For each question: how many people who were asked are at each point of `ABILITIES`. */
  asked: Float64Array[];
}

/**
 * The expectation step (Bock & Aitkin 1981). Since the logit is linear in the ability, all that the data say of a
 * question is how many were right and the sum of their abilities.
 */
export function expect({ size, groups }: Patterns, { slopes, intercepts }: Curves): Expected {
  const points = ABILITIES.length;
  const wrong = Array.from({ length: size }, (_, item) => logWrong(slopes[item] ?? 0, intercepts[item] ?? 0));
  const asked = Array.from({ length: size }, () => new Float64Array(points));
  const right = new Float64Array(size);
  const rightAbility = new Float64Array(size);
  const chances = new Float64Array(points);
  let logLikelihood = 0;
  for (const group of groups) {
    const allWrong = Float64Array.from(LOG_WEIGHTS);
    for (const item of group.asked) addTo(allWrong, wrong[item]);
    const here = new Float64Array(points);
    for (const { right: rights, people } of group.answered) {
      let slope = 0;
      let intercept = 0;
      for (const item of rights) {
        slope += slopes[item] ?? 0;
        intercept += intercepts[item] ?? 0;
      }
      let top = -Infinity;
      for (let point = 0; point < points; point += 1) {
        const chance = (allWrong[point] ?? 0) + slope * (ABILITIES[point] ?? 0) + intercept;
        chances[point] = chance;
        if (chance > top) top = chance;
      }
      let sum = 0;
      for (let point = 0; point < points; point += 1) {
        const chance = Math.exp((chances[point] ?? 0) - top);
        chances[point] = chance;
        sum += chance;
      }
      let ability = 0;
      for (let point = 0; point < points; point += 1) {
        const share = (chances[point] ?? 0) / sum;
        here[point] = (here[point] ?? 0) + people * share;
        ability += share * (ABILITIES[point] ?? 0);
      }
      logLikelihood += people * (top + Math.log(sum));
      for (const item of rights) {
        right[item] = (right[item] ?? 0) + people;
        rightAbility[item] = (rightAbility[item] ?? 0) + people * ability;
      }
    }
    for (const item of group.asked) addTo(asked[item], here);
  }
  return { logLikelihood, right, rightAbility, asked };
}

/** log of the chance to be wrong at each point, without overflow. */
function logWrong(slope: number, intercept: number): Float64Array {
  return ABILITIES.map((ability) => {
    const logit = slope * ability + intercept;
    return logit > 0 ? -logit - Math.log1p(Math.exp(-logit)) : -Math.log1p(Math.exp(logit));
  });
}

function addTo(sum: Float64Array | undefined, more: Float64Array | undefined): void {
  if (!sum || !more) return;
  for (let index = 0; index < sum.length; index += 1) sum[index] = (sum[index] ?? 0) + (more[index] ?? 0);
}
