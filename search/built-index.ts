import type { Language } from './spans.ts';

/** What of an article is searched, with what a word is worth there. */
export const FIELDS = ['title', 'asked', 'body'] as const;

export type Field = (typeof FIELDS)[number];

/**
 * Where each term of the index stands in one field, in three columns. Term number t has `counts[t]` places;
 * the places of all terms follow each other in `documents` and `frequencies`.
 */
export interface Postings {
  counts: number[];
  /** Document numbers, ascending within a term and written as the step from the one before. */
  documents: number[];
  /** How often the term stands in that field of that document. */
  frequencies: number[];
}

/** A title or phrasing in Chinese, for search by its pronunciation. */
export interface Phrase {
  /** Document number. */
  document: number;
  field: 'title' | 'asked';
  text: string;
}

/** Raised whenever what is written changes, for a browser may keep an older file than its program. */
export const FORMAT = 1;

/** An index as it is written to a file: numbers and words only. `loadIndex` makes it searchable. */
export interface BuiltIndex {
  format: typeof FORMAT;
  language: Language;
  /** Article ids; the place in this list is the document number. */
  ids: string[];
  /** For each field, how many terms each document has there. */
  lengths: Record<Field, number[]>;
  /** All terms, ascending by UTF-16 unit. */
  terms: string[];
  postings: Record<Field, Postings>;
  phrases: Phrase[];
  /**
   * For each character of the phrases, its toneless readings, `likely ones|others`, each list with spaces.
   */
  readings: Record<string, string>;
}

/** Whether something read from a file is an index that this program can load. */
export function isBuiltIndex(value: unknown): value is BuiltIndex {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT;
}
