import type { Card } from '../card.ts';
import type { Found } from './article-finder.ts';
import { localDay } from './local-day.ts';
import type { Remembered } from './remembered.ts';
import { mustNotBeRead, standingOn } from './standing.ts';

/** How many of the last opened articles stay at hand. */
const LATEST = 8;

/** The same results, yet an article that must not be read out today stands below all that may. */
export function validFirst(results: readonly Found[]): Found[] {
  const today = localDay(new Date());
  const barred = ({ card }: Found) => mustNotBeRead(standingOn(today, card));
  return [...results.filter((result) => !barred(result)), ...results.filter(barred)];
}

/** What a person keeps at hand: the favourites, then what was opened last, each once. */
export function keptAtHand({ favourites, opened }: Remembered, cards: ReadonlyMap<string, Card>): Found[] {
  const latest = opened.slice(0, LATEST).map(({ id }) => id);
  return [...new Set([...favourites, ...latest])].flatMap((id) => {
    const card = cards.get(id);
    return card ? [{ card, matched: [] }] : [];
  });
}
