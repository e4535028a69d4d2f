import { simplify } from './simplify.ts';

/** A base character with its marks, so that NFKC can join what belongs together. */
const SYMBOL = /\P{M}\p{M}*|\p{M}+/gsu;

/**
 * A text as search reads it: NFKC (full width becomes half width), lower case, simplified characters,
 * straight apostrophes. For every UTF-16 unit of the result, `starts` and `ends` give the units of the
 * original that it came from.
 */
export function normalize(text: string): { plain: string; starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = '';
  for (const match of text.matchAll(SYMBOL)) {
    const symbol = match[0];
    const read = symbol.length === 1 && symbol < '\u0080' ? symbol.toLowerCase() : readWide(symbol);
    for (let unit = 0; unit < read.length; unit++) {
      starts.push(match.index);
      ends.push(match.index + symbol.length);
    }
    plain += read;
  }
  return { plain, starts, ends };
}

function readWide(symbol: string): string {
  const folded = symbol.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  let read = '';
  for (const character of folded) read += simplify(character);
  return read;
}
