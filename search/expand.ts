import type { IndexedField } from './load.ts';
import { holds } from './places.ts';
import { oneSlipApart } from './slip.ts';

/** A term of the index that stands for a word of the query, and how well: 1 is the word itself. */
export interface Expansion {
  term: string;
  closeness: number;
}

/** More words than this with one beginning tell nothing apart. */
const MOST_EXPANSIONS = 200;

/** What a word with a slip in it counts beside the word itself. */
const SLIP_CLOSENESS = 0.6;

/** Shorter words have too many neighbours one slip away. */
const SHORTEST_SLIP = 4;

const SHORTEST_STEM = 4;

/** The character after z. */
const AFTER_LATIN = '{';

/** The term itself, if the index has it. */
export function sameTerm(fields: readonly IndexedField[], term: string): Expansion[] {
  return fields.some((field) => holds(field, term)) ? [{ term, closeness: 1 }] : [];
}

/** The terms that begin with a word, closer the less is missing; at most 200, in the order of the alphabet. */
export function beginningWith(fields: readonly IndexedField[], word: string): Expansion[] {
  const found = new Set<string>();
  for (const { column } of fields) {
    const first = column.firstFrom(word);
    for (let number = first; number < first + MOST_EXPANSIONS; number++) {
      const term = column.term(number);
      if (!term?.startsWith(word)) break;
      found.add(term);
    }
  }
  return [...found]
    .sort()
    .slice(0, MOST_EXPANSIONS)
    .map((term) => ({ term, closeness: word.length / term.length }));
}

/**
 * The terms that a word may become when its typing goes on, although the index cut their endings further:
 * `activati` goes on to `activation`, which the index holds as `activ`. Empty for words of four letters or
 * less.
 */
export function stemWithin(fields: readonly IndexedField[], word: string): Expansion[] {
  for (let length = word.length - 1; length >= SHORTEST_STEM; length--) {
    const found = sameTerm(fields, word.slice(0, length));
    if (found.length > 0) return found;
  }
  return [];
}

/** The terms one slip of the finger away from a word of more than three Latin letters. */
export function oneSlipFrom(fields: readonly IndexedField[], word: string): Expansion[] {
  if (word.length < SHORTEST_SLIP || !/^[a-z]+$/.test(word)) return [];
  const found = new Set<string>();
  for (const { column } of fields) {
    const end = column.firstFrom(AFTER_LATIN);
    for (let number = column.firstFrom('a'); number < end; number++) {
      const term = column.term(number);
      if (term !== undefined && oneSlipApart(word, term)) found.add(term);
    }
  }
  return [...found].map((term) => ({ term, closeness: SLIP_CLOSENESS }));
}
