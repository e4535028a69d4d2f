import { knowledgeWords } from '../words/knowledge.ts';
import type { MarkedCard } from './marked-card.ts';
import { pageLanguage } from './page-language.ts';
import { hasChanged, type Remembered } from './remembered.ts';
import { resultCard } from './result-card.ts';
import type { Row } from './result-list.ts';
import type { Found } from './search-worker.ts';
import { standingOn } from './standing.ts';

const language = pageLanguage();
const words = knowledgeWords[language];

/** A row of the list: an article, or another way to search. */
export type SearchRow = Row & ({ found: MarkedCard } | { act(): void });

/** What this browser and this moment know. */
export interface Moment {
  /** `YYYY-MM-DD` */
  today: string;
  memory: Remembered;
  ownNumber: string | undefined;
}

/** What else can be done with a search. */
export interface Ways {
  /** Searches for other words. */
  searchFor(text: string): void;
  /** Searches everything. */
  widen(): void;
}

/** One row for each article. */
export function articleRows(
  results: readonly MarkedCard[],
  { today, memory, ownNumber }: Moment,
): SearchRow[] {
  return results.map((found) => ({
    name: found.card.id,
    found,
    ...resultCard(found, {
      standing: standingOn(today, found.card),
      pinned: memory.pins.find(({ id }) => id === found.card.id),
      favourite: memory.favourites.includes(found.card.id),
      changed: hasChanged(memory, found.card),
      ownNumber,
    }),
  }));
}

/** The other ways to search that an answer suggests; they stand above its results. */
export function wayRows({ meant, elsewhere }: Found, ways: Ways): SearchRow[] {
  const rows: SearchRow[] = [];
  if (elsewhere > 0) {
    const element = wayElement([words.widen(elsewhere)]);
    rows.push({ name: '(all)', element, act: () => ways.widen() });
  }
  if (meant !== undefined) {
    const query = document.createElement('strong');
    query.textContent = meant;
    const element = wayElement([words.meant, query]);
    rows.push({ name: '(meant)', element, act: () => ways.searchFor(meant) });
  }
  return rows;
}

function wayElement(content: (string | HTMLElement)[]): HTMLLIElement {
  const element = document.createElement('li');
  element.role = 'option';
  element.className = 'search-way';
  element.append(...content);
  return element;
}
