import { ByteReader } from './bytes.ts';
import type { Column } from './column.ts';

/** Reads what `packSpellings` wrote: the words of titles as they are written, for stems cannot be offered to anybody. */
export function readSpellings(packed: Uint8Array, titles: Column): string[] {
  const reader = new ByteReader(packed);
  const counts = new ByteReader(reader.block());
  const cuts = new ByteReader(reader.block());
  const endings = reader.text().split('\n');
  const words: string[] = [];
  for (let number = 0; number < titles.size; number++) {
    const term = titles.term(number) ?? '';
    for (let left = counts.number(); left > 0; left--)
      words.push(term.slice(0, term.length - cuts.number()) + (endings[words.length] ?? ''));
  }
  return words;
}
