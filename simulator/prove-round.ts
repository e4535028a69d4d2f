import { analyse } from './analysis.ts';
import { spread, type Policy, type Spread } from './chance.ts';
import { prove, type Proof } from './prove.ts';
import type { Round } from './round.ts';
import type { Scenario } from './scenario.ts';
import { meanScore } from './score-round.ts';
import type { Scorecard } from './scorecard.ts';

/** What can be said of a round without playing it. Plain JSON. */
export interface RoundProof {
  calls: { call: string; proof: Proof }[];
  /** The best mean without an auto-fail; nothing when a call has no way without one. */
  best?: number;
  /** The worst mean of a round whose calls all reach an ending, with nothing recorded. */
  worst?: number;
  /** The chance of passing the whole, 0–1, with every record at its best. */
  chance: Record<Policy, number>;
  bounded: boolean;
}

/**
 * Proves what a round is worth: each call for itself, the best and the worst mean, and the chance of passing the whole
 * for who chooses at random, always the first, the longest or the last. Calls do not know of each other, so the chances
 * of their scores are simply laid together; as with a call, a chance is never understated.
 */
export function proveRound(round: Round, calls: readonly Scenario[], scorecard: Scorecard): RoundProof {
  const proofs = calls.map((scenario) => ({ call: scenario.id, proof: prove(scenario, scorecard) }));
  const best = meanOf(proofs.map(({ proof }) => proof.best?.score));
  const worst = meanOf(proofs.map(({ proof }) => proof.worst?.score));
  const pass = round.pass ?? scorecard.pass;
  const chance = (policy: Policy) => chanceOfRound(policy, calls, pass, scorecard);
  return {
    calls: proofs,
    ...(best !== undefined && { best }),
    ...(worst !== undefined && { worst }),
    chance: {
      random: chance('random'),
      first: chance('first'),
      longest: chance('longest'),
      last: chance('last'),
    },
    bounded: proofs.some(({ proof }) => proof.bounded),
  };
}

function meanOf(scores: readonly (number | undefined)[]): number | undefined {
  const known = scores.filter((score) => score !== undefined);
  return known.length < scores.length ? undefined : meanScore(known);
}

function chanceOfRound(
  policy: Policy,
  calls: readonly Scenario[],
  pass: number,
  scorecard: Scorecard,
): number {
  // With less in one call, not even full marks in all others reach the mean; half a tenth may be rounded up.
  const least = (pass - 0.05) * calls.length - 100 * (calls.length - 1);
  const together = calls
    .map((scenario) => {
      const { exploration, card, ahead } = analyse(scenario, scorecard);
      return spread(policy, exploration, card, ahead, least);
    })
    .reduce(laidTogether, new Map([[0, 1]]));
  let passed = 0;
  for (const [sum, share] of together) {
    if (meanScore([sum, ...calls.slice(1).map(() => 0)]) >= pass) passed += share;
  }
  return passed;
}

/** The chances of every sum of two scores; sums in whole tenths, so that equal ones meet. */
function laidTogether(a: Spread, b: Spread): Spread {
  const sums: Spread = new Map();
  for (const [first, one] of a) {
    for (const [second, other] of b) {
      const sum = Math.round((first + second) * 10) / 10;
      sums.set(sum, (sums.get(sum) ?? 0) + one * other);
    }
  }
  return sums;
}
