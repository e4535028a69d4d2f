/** How far the verdict of one quiz can be relied on. All are probabilities or coefficients from 0 to 1. */
export interface Certainty {
  /** That another paper of the same kind gives the same verdict. */
  consistency: number;
  /** Cohen's κ: consistency beyond what chance alone would give. */
  kappa: number;
  /** That somebody passes whose true score is below the cut. */
  falsePasses: number;
}

/** True scores of a typical group: mean .80, standard deviation .10, as a beta distribution. */
const MEAN = 0.8;
const DEVIATION = 0.1;
const WEIGHT = (MEAN * (1 - MEAN)) / DEVIATION ** 2 - 1;
const ALPHA = MEAN * WEIGHT;
const BETA = (1 - MEAN) * WEIGHT;

/** Midpoints of the integral over true scores; 2,000 give six digits. */
const STEPS = 2000;

/**
 * How sure a pass or fail is, by the beta-binomial model: a person's true score p is beta distributed, the
 * number of right answers binomial in p (Huynh, *Journal of Educational Measurement* 13(4) 1976, pp. 253–264).
 * @param items number of questions on a paper, each right or wrong, at least 1
 * @param cut percent (1–100) from which it is passed
 */
export function decisionConsistency(items: number, cut: number): Certainty {
  if (!Number.isInteger(items) || items < 1) throw new RangeError('a quiz has at least one question');
  if (!(cut >= 1 && cut <= 100)) throw new RangeError('the cut is a percent from 1 to 100');
  const needed = Math.ceil((items * cut) / 100 - 1e-9);
  const trueCut = cut / 100;
  let mass = 0;
  let passes = 0;
  let same = 0;
  let falsePasses = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const p = (step + 0.5) / STEPS;
    const weight = p ** (ALPHA - 1) * (1 - p) ** (BETA - 1);
    const pass = atLeast(needed, items, p);
    mass += weight;
    passes += weight * pass;
    same += weight * (pass ** 2 + (1 - pass) ** 2);
    if (p < trueCut) falsePasses += weight * pass;
  }
  const rate = passes / mass;
  const consistency = same / mass;
  const chance = rate ** 2 + (1 - rate) ** 2;
  return {
    consistency,
    kappa: chance === 1 ? 0 : (consistency - chance) / (1 - chance),
    falsePasses: falsePasses / mass,
  };
}

/** The probability of at least `needed` right answers of `items`, each right with probability p (0 < p < 1). */
function atLeast(needed: number, items: number, p: number): number {
  let term = p ** items;
  let sum = 0;
  for (let right = items; right >= needed; right -= 1) {
    sum += term;
    term *= (right / (items - right + 1)) * ((1 - p) / p);
  }
  return Math.min(1, sum);
}
