import type { MarkedCard } from './marked-card.ts';
import type { Remembered } from './remembered.ts';
import { mustNotBeRead, standingOn } from './standing.ts';

/** How many of the last opened articles stay at hand. */
const LATEST = 8;

/** The same results, yet an article that must not be read out on that day stands below all that may. */
export function validFirst(results: readonly MarkedCard[], today: string): MarkedCard[] {
  const barred = ({ card }: MarkedCard) => mustNotBeRead(standingOn(today, card));
  return [...results.filter((result) => !barred(result)), ...results.filter(barred)];
}

/** The ids of what a person has at hand: what leaders pinned, the favourites, what was opened last, each once. */
export function keptAtHand({ pins, favourites, opened }: Remembered): string[] {
  const latest = opened.slice(0, LATEST).map(({ id }) => id);
  return [...new Set([...pins.map(({ id }) => id), ...favourites, ...latest])];
}
