/** What of an article is searched. */
export const FIELDS = ['title', 'asked', 'body'] as const;

export type Field = (typeof FIELDS)[number];

/** Raised whenever what is written changes, for a browser may keep an older file than its program. */
export const FORMAT = 6;

/**
 * An index as it is written to two files: titles and phrasings, which answer most questions and are small,
 * and bodies, which are fetched after. `loadIndex` makes them searchable.
 */
export interface BuiltIndex {
  titles: Uint8Array<ArrayBuffer>;
  bodies: Uint8Array<ArrayBuffer>;
}

/** What stands at the head of the first file, as JSON. */
export interface TitlesHead {
  format: typeof FORMAT;
  language: 'zh' | 'en';
  /** Of the file of bodies that belongs to this one. */
  bodies: number;
  /** Article ids; the place in this list is the document number. */
  ids: string[];
  readings: Readings;
  /** Lists of words that mean the same. */
  synonyms: readonly (readonly string[])[];
}

/** What stands at the head of the second file, as JSON. */
export interface BodiesHead {
  format: typeof FORMAT;
  /** Of this file without its head. */
  fingerprint: number;
}

/** How characters are read, in toneless pinyin with v for ü: for each reading all characters that have it. */
export interface Readings {
  /** As the words around them ask for in some title or phrasing. */
  likely: Record<string, string>;
  /** In other words. */
  others: Record<string, string>;
}

/** A title or phrasing in Chinese, for search by its pronunciation. */
export interface Phrase {
  /** Document number. */
  document: number;
  field: 'title' | 'asked';
  text: string;
}

/** Reads the head of a file; anything that this program did not write is no head. */
export function readHead<Head extends TitlesHead | BodiesHead>(
  text: string,
  isHead: (value: object) => value is Head,
): Head {
  const head: unknown = JSON.parse(text);
  if (typeof head === 'object' && head !== null && 'format' in head && head.format === FORMAT && isHead(head))
    return head;
  throw new Error('The search index has another format than this program knows');
}
