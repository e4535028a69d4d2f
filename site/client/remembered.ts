import type { Language } from '../../markdown/problem.ts';

/** An article that was opened in this browser, in the version that was on screen. */
export interface Opened {
  id: string;
  hash: string;
}

/** What this browser keeps of the knowledge base in one language. */
export interface Remembered {
  /** The latest first. */
  opened: Opened[];
  /** Ids, the latest first. */
  favourites: string[];
}

/** Versions kept to tell what changed; far more than anyone looks up in a month. */
const MOST_OPENED = 200;

/** What this browser keeps; nothing when it keeps nothing or does not let us look. */
export function remembered(language: Language): Remembered {
  try {
    return readMemory(JSON.parse(localStorage.getItem(keyOf(language)) ?? '{}'));
  } catch {
    return { opened: [], favourites: [] };
  }
}

/** Notes that an article was opened, in which version. */
export function noteOpened(language: Language, opened: Opened): void {
  const before = remembered(language);
  const others = before.opened.filter(({ id }) => id !== opened.id);
  keep(language, { ...before, opened: [opened, ...others].slice(0, MOST_OPENED) });
}

/** Adds an article to the favourites, or takes it away. @returns whether it is one now */
export function turnFavourite(language: Language, id: string): boolean {
  const before = remembered(language);
  const others = before.favourites.filter((favourite) => favourite !== id);
  const isOne = others.length === before.favourites.length;
  keep(language, { ...before, favourites: isOne ? [id, ...others] : others });
  return isOne;
}

/** True when somebody read the article here, and it says something else now. */
export function hasChanged(memory: Remembered, { id, hash }: Opened): boolean {
  const read = memory.opened.find((opened) => opened.id === id);
  return read !== undefined && read.hash !== hash;
}

function keep(language: Language, memory: Remembered): void {
  try {
    localStorage.setItem(keyOf(language), JSON.stringify(memory));
  } catch {
    // A browser that keeps nothing forgets; the page works all the same.
  }
}

function keyOf(language: Language): string {
  return `callready.articles.${language}`;
}

function readMemory(value: unknown): Remembered {
  const lists = { opened: [], favourites: [], ...(typeof value === 'object' ? value : {}) };
  return {
    opened: Array.isArray(lists.opened) ? lists.opened.filter(isOpened) : [],
    favourites: Array.isArray(lists.favourites) ? lists.favourites.filter(isId) : [],
  };
}

function isId(value: unknown): value is string {
  return typeof value === 'string';
}

function isOpened(value: unknown): value is Opened {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'hash' in value &&
    isId(value.id) &&
    isId(value.hash)
  );
}
