import { hear, listener, type Meaning } from './listener.ts';

/** How well sentences are understood. */
export interface ListeningFigures {
  meanings: number;
  wordings: number;
  /** How many sentences mean something, and how many mean none of the meanings. */
  accepted: number;
  refused: number;
  /** The share of the accepted ones whose surest meaning is right, 0–1; nothing without any. */
  accuracy: number | null;
  /** The chance, 0–1, that an accepted sentence is surer than a refused one; nothing without both. */
  refusalAuc: number | null;
  /** The share of refused sentences that fall below the sureness which 5 % of the accepted ones fall below. */
  refusedAt5: number | null;
  /** Milliseconds to make ready, and of the median sentence. */
  readyMs: number;
  heardMs: number;
}

/** The share of accepted sentences that may be lost while refusing. */
const LOSS = 0.05;

/**
 * Measures how well sentences are understood.
 *
 * @param asked sentences with the ids of what they mean; with none they should be refused
 * @param clock milliseconds, of any beginning
 */
export function listeningFigures(
  meanings: readonly Meaning[],
  asked: readonly { q: string; relevant: readonly string[] }[],
  clock: () => number,
): ListeningFigures {
  const began = clock();
  const to = listener(meanings);
  const ready = clock();
  const heard = asked.map(({ q, relevant }) => {
    const from = clock();
    const [first] = hear(to, q);
    const ms = clock() - from;
    const right = first !== undefined && relevant.includes(first.id);
    return { wanted: relevant.length > 0, right, sureness: first?.sureness ?? 0, ms };
  });
  const accepted = heard.filter(({ wanted }) => wanted);
  const sure = ascending(accepted.map(({ sureness }) => sureness));
  const unsure = ascending(heard.filter(({ wanted }) => !wanted).map(({ sureness }) => sureness));
  const both = sure.length > 0 && unsure.length > 0;
  const least = sure[Math.floor(sure.length * LOSS)] ?? 0;
  const below = unsure.filter((sureness) => sureness < least).length;
  return {
    meanings: meanings.length,
    wordings: to.wordings.length,
    accepted: sure.length,
    refused: unsure.length,
    accuracy: sure.length > 0 ? accepted.filter(({ right }) => right).length / sure.length : null,
    refusalAuc: both ? areaUnderCurve(sure, unsure) : null,
    refusedAt5: both ? below / unsure.length : null,
    readyMs: Math.round(ready - began),
    heardMs: ascending(heard.map(({ ms }) => ms))[Math.floor(heard.length / 2)] ?? 0,
  };
}

/**
 * The area under the receiver operating characteristic: the share of pairs in which the higher one is higher, equal
 * ones counting half (Mann and Whitney's U). Both lists in ascending order.
 */
function areaUnderCurve(higher: readonly number[], lower: readonly number[]): number {
  let below = 0;
  let upTo = 0;
  let sum = 0;
  for (const value of higher) {
    while (below < lower.length && (lower[below] ?? 0) < value) below += 1;
    while (upTo < lower.length && (lower[upTo] ?? 0) <= value) upTo += 1;
    sum += (below + upTo) / 2;
  }
  return sum / (higher.length * lower.length);
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
