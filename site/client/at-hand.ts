import type { MarkedCard } from './marked-card.ts';
import type { Remembered } from './remembered.ts';
import { mustNotBeRead, standingOn } from './standing.ts';

/** How many of the last opened articles stay at hand. */
const LATEST = 8;

/** The same results, yet last what must not be read out on that day. */
export function validFirst(results: readonly MarkedCard[], today: string): MarkedCard[] {
  const isBarred = ({ card }: MarkedCard) => mustNotBeRead(standingOn(today, card));
  return results.toSorted((a, b) => Number(isBarred(a)) - Number(isBarred(b)));
}

/** The ids of what a person has at hand: what leaders pinned, the favourites, what was opened last, each once. */
export function keptAtHand({ pins, favourites, opened }: Remembered): string[] {
  const latest = opened.slice(0, LATEST).map(({ id }) => id);
  return [...new Set([...pins.map(({ id }) => id), ...favourites, ...latest])];
}
