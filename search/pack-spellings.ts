import { ByteWriter } from './bytes.ts';

/** A word as it is written, and the term that the index has for it. */
export interface Spelling {
  term: string;
  word: string;
}

/**
 * Writes how words of titles are written, each beside its term, from which most differ by an ending or not at all.
 *
 * @param terms of the titles, ascending
 */
export function packSpellings(
  spellings: readonly Spelling[],
  terms: readonly string[],
): Uint8Array<ArrayBuffer> {
  const byTerm = Map.groupBy(spellings, ({ term }) => term);
  const counts = new ByteWriter();
  const cuts = new ByteWriter();
  const endings: string[] = [];
  for (const term of terms) {
    const words = [...new Set(byTerm.get(term)?.map(({ word }) => word))].sort();
    counts.number(words.length);
    for (const word of words) {
      let shared = 0;
      while (shared < term.length && term[shared] === word[shared]) shared++;
      cuts.number(term.length - shared);
      endings.push(word.slice(shared));
    }
  }
  const packed = new ByteWriter();
  for (const stream of [counts, cuts]) packed.block(stream.written());
  packed.text(endings.join('\n'));
  return packed.written();
}
