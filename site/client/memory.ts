import type { Language } from '../../markdown/problem.ts';
import type { KeptAnswer } from '../kept/keep.ts';

/** What happened to an article in this browser; `waits` until the account has heard of it. */
type Then<Deed> = Deed & { waits?: true };
export type OpenedThen = Then<KeptAnswer['opened'][number]>;
export type FavouriteThen = Then<KeptAnswer['favourites'][number]>;
export type Pin = KeptAnswer['pins'][number];

/** What a browser holds for one person, or for its guests, in one language; the latest first. */
export interface Memory {
  opened: OpenedThen[];
  favourites: FavouriteThen[];
  /** What leaders put at the top for the person's teams. */
  pins: Pin[];
  /** The teams for which the person may pin. */
  leads: string[];
}

const PLACE = 'callready.articles.';
const COOKIE = 'callready.person';

/**
 * Whose memory counts here: an employee number, or undefined for guests. It is known as long as the sign-in may
 * last, and forgotten when the browser closes: whoever opens it next sees nothing of a colleague.
 */
export function personHere(): string | undefined {
  const found = new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(document.cookie)?.[1];
  return found === undefined ? undefined : decodeURIComponent(found);
}

/** Says who is here from now on; nobody for a guest. */
export function setPersonHere(person: string | undefined): void {
  const value = encodeURIComponent(person ?? '');
  document.cookie = `${COOKIE}=${value}; path=/; samesite=lax${person === undefined ? '; max-age=0' : ''}`;
}

/** What this browser holds for somebody; nothing when it holds nothing or does not let us look. */
export function memoryOf(person: string | undefined, language: Language): Memory {
  try {
    return readMemory(JSON.parse(localStorage.getItem(placeOf(person, language)) ?? '{}'));
  } catch {
    return readMemory({});
  }
}

/** Holds something for somebody. A browser that keeps nothing forgets; the page works all the same. */
export function holdMemory(person: string | undefined, language: Language, memory: Memory): void {
  try {
    localStorage.setItem(placeOf(person, language), JSON.stringify(memory));
  } catch {
    // Full, or forbidden.
  }
}

/** The people of whom this browser holds anything, with the language of each memory. */
export function peopleHeld(): { person: string; language: Language; place: string }[] {
  try {
    return Object.keys(localStorage).flatMap((place) => {
      const [language, person] = place.startsWith(PLACE) ? splitPlace(place) : [];
      if (person === undefined || (language !== 'zh' && language !== 'en')) return [];
      return [{ person, language, place }];
    });
  } catch {
    return [];
  }
}

function splitPlace(place: string): [language: string, person: string | undefined] {
  const [language = '', ...person] = place.slice(PLACE.length).split('.');
  return [language, person.length === 0 ? undefined : person.join('.')];
}

function placeOf(person: string | undefined, language: Language): string {
  return `${PLACE}${language}${person === undefined ? '' : `.${person}`}`;
}

function readMemory(value: unknown): Memory {
  const lists: Partial<Record<keyof Memory, unknown>> =
    typeof value === 'object' && value !== null ? value : {};
  return {
    opened: itemsOf<OpenedThen>(lists.opened, 'hash', 'at'),
    favourites: itemsOf<FavouriteThen>(lists.favourites, 'isOne', 'at'),
    pins: itemsOf<Pin>(lists.pins, 'team', 'by', 'at'),
    leads: Array.isArray(lists.leads) ? lists.leads.filter((team) => typeof team === 'string') : [],
  };
}

/** Those of a list that have an id and all fields: a browser may hold what an older page wrote. */
function itemsOf<Item extends { id: string }>(value: unknown, ...fields: (keyof Item & string)[]): Item[] {
  const isItem = (item: unknown): item is Item =>
    typeof item === 'object' && item !== null && 'id' in item && fields.every((field) => field in item);
  return Array.isArray(value) ? value.filter(isItem) : [];
}
