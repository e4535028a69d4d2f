import { oneSlipApart } from './slip.ts';

/** A term of the index that stands for a word of the query, and how well: 1 is the word itself. */
export interface Expansion {
  /** Number of the term. */
  term: number;
  closeness: number;
}

/** More words than this with one beginning tell nothing apart. */
const MOST_EXPANSIONS = 200;

/** What a word with a slip in it counts beside the word itself. */
const SLIP_CLOSENESS = 0.6;

/** Shorter words have too many neighbours one slip away. */
const SHORTEST_SLIP = 4;

const SHORTEST_STEM = 4;

/** The term itself, if the index has it. */
export function sameTerm(terms: readonly string[], word: string): Expansion[] {
  const term = firstFrom(terms, word);
  return terms[term] === word ? [{ term, closeness: 1 }] : [];
}

/** The terms that begin with a word, closer the less is missing; at most 200, in the order of the index. */
export function beginningWith(terms: readonly string[], word: string): Expansion[] {
  const found: Expansion[] = [];
  for (let term = firstFrom(terms, word); found.length < MOST_EXPANSIONS; term++) {
    const candidate = terms[term];
    if (!candidate?.startsWith(word)) break;
    found.push({ term, closeness: word.length / candidate.length });
  }
  return found;
}

/**
 * The terms that a word may become when its typing goes on, although the index cut their endings further:
 * `activati` goes on to `activation`, which the index holds as `activ`. Empty for words of four letters or
 * less.
 */
export function stemWithin(terms: readonly string[], word: string): Expansion[] {
  for (let length = word.length - 1; length >= SHORTEST_STEM; length--) {
    const found = sameTerm(terms, word.slice(0, length));
    if (found.length > 0) return found;
  }
  return [];
}

/** The terms one slip of the finger away from a word of more than three Latin letters. */
export function oneSlipFrom(terms: readonly string[], word: string): Expansion[] {
  const found: Expansion[] = [];
  if (word.length < SHORTEST_SLIP || !/^[a-z]+$/.test(word)) return found;
  for (const [term, candidate] of terms.entries()) {
    if (oneSlipApart(word, candidate)) found.push({ term, closeness: SLIP_CLOSENESS });
  }
  return found;
}

/** The place of the first term that is not before `word`. */
function firstFrom(terms: readonly string[], word: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
