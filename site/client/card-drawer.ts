import type { Card } from '../card.ts';
import { partOf } from './card-parts.ts';
import { siteIsKept } from './site-is-kept.ts';

/** Holds the cards of one language, and fetches those that are asked for. */
export interface CardDrawer {
  /** The cards in the order asked for; one that cannot be had is left out. Waits only when some are not here yet. */
  take(wanted: readonly Wanted[]): Promise<Card[]>;
  /** Fetches all that there are, so that none needs the server any more. */
  fill(): Promise<void>;
}

/** An article's card, by its id and its number in the search index. */
export interface Wanted {
  id: string;
  document: number;
}

/**
 * A drawer that is still empty.
 * @param address of all cards, without `.json`; a part has its number before it
 */
export function cardDrawer(address: string): CardDrawer {
  const cards = new Map<string, Card>();
  const parts = new Map<number, Promise<void>>();
  const all = `${address}.json`;
  let filling: Promise<void> | undefined;
  // What this device keeps is here sooner than any part, and needs no server.
  const kept = siteIsKept().then(async (isKept) => {
    if (isKept) await fill();
  });

  function fill(): Promise<void> {
    filling ??= fetchCards(all).catch(() => {
      filling = undefined;
    });
    return filling;
  }

  function fetchPart(part: number): Promise<void> {
    const known = parts.get(part);
    if (known) return known;
    const coming = fetchCards(`${address}.${String(part)}.json`).catch(() => {
      parts.delete(part);
    });
    parts.set(part, coming);
    return coming;
  }

  async function fetchCards(file: string): Promise<void> {
    const response = await fetch(file);
    if (!response.ok) throw new Error(`${file}: ${String(response.status)}`);
    for (const card of cardsIn(await response.json())) cards.set(card.id, card);
  }

  const missing = (wanted: readonly Wanted[]) => wanted.filter(({ id }) => !cards.has(id));

  async function take(wanted: readonly Wanted[]): Promise<Card[]> {
    if (missing(wanted).length > 0) await kept;
    const some = missing(wanted).map(({ document }) => fetchPart(partOf(document)));
    if (some.length > 0) await Promise.race([Promise.all(some), ...(filling ? [filling] : [])]);
    // A part of another version of the site holds other cards.
    if (missing(wanted).length > 0) await fill();
    return wanted.flatMap(({ id }) => cards.get(id) ?? []);
  }

  return { take, fill };
}

function cardsIn(value: unknown): Card[] {
  return Array.isArray(value) ? value.filter(isCard) : [];
}

/** A browser may keep cards that are older than this page. */
function isCard(value: unknown): value is Card {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'address' in value &&
    'lines' in value &&
    'applies' in value &&
    'hash' in value
  );
}
