import type { Language } from '../../markdown/problem.ts';
import type { highlight } from '../../search/highlight.ts';
import type { Hit } from '../../search/query.ts';
import type { Card } from '../card.ts';

/** A found article and the words by which it was found. */
export interface Found {
  card: Card;
  matched: readonly string[];
}

/** What the finder tells whoever asked. */
export interface Listener {
  /** More can be found or shown than before: ask again. */
  ready(): void;
  /** The answer to the latest question, best first. */
  found(results: readonly Found[]): void;
  failed(): void;
}

/** Looks articles up in a worker, so that typing never waits. */
export interface ArticleFinder {
  /** Fetches what searching needs; until this is called, a page pays nothing for it. */
  wake(): void;
  /** Fetches what cards show, and nothing else. */
  fetchCards(): void;
  ask(text: string, limit: number): void;
  /** Empty until they have arrived. */
  cards(): ReadonlyMap<string, Card>;
  highlight(): typeof highlight | undefined;
}

/** A finder of the articles of one language; it starts when it is first woken. */
export function articleFinder(language: Language, listener: Listener): ArticleFinder {
  let worker: Worker | undefined;
  let cards: ReadonlyMap<string, Card> = new Map();
  let fetching: Promise<void> | undefined;
  let highlighter: typeof highlight | undefined;
  let asked = 0;

  function fail(): void {
    worker?.terminate();
    worker = undefined;
    fetching = undefined;
    listener.failed();
  }

  function fetchCards(): void {
    fetching ??= fetch(`/search/${language}.cards.json`)
      .then(async (response): Promise<unknown> => response.json())
      .then((all) => {
        cards = new Map(cardsIn(all).map((card) => [card.id, card]));
        listener.ready();
      })
      .catch(fail);
  }

  function wake(): void {
    fetchCards();
    if (worker) return;
    worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<unknown>) => hear(event.data));
    worker.addEventListener('error', fail);
    worker.postMessage({ load: `/search/${language}.index` });
    // Results do not wait for their marks.
    void import('../../search/highlight.ts').then((module) => {
      highlighter = module.highlight;
      listener.ready();
    });
  }

  function ask(text: string, limit: number): void {
    wake();
    asked += 1;
    worker?.postMessage({ number: asked, text, limit });
  }

  function hear(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    if ('failed' in message) fail();
    if ('ready' in message) listener.ready();
    if (!('hits' in message) || !('number' in message) || !Array.isArray(message.hits)) return;
    if (message.number !== asked || cards.size === 0) return;
    listener.found(
      message.hits.flatMap(({ id, matched }: Pick<Hit, 'id' | 'matched'>) => {
        const card = cards.get(id);
        return card ? [{ card, matched }] : [];
      }),
    );
  }

  return { wake, fetchCards, ask, cards: () => cards, highlight: () => highlighter };
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
