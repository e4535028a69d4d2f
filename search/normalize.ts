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
    const read = readSymbol(symbol);
    for (let unit = 0; unit < read.length; unit++) {
      starts.push(match.index);
      ends.push(match.index + symbol.length);
    }
    plain += read;
  }
  return { plain, starts, ends };
}

function readSymbol(symbol: string): string {
  // Nearly all characters are one of these two, on which NFKC has no effect.
  if (symbol.length === 1 && symbol < '\u0080') return symbol.toLowerCase();
  if (symbol.length === 1 && symbol >= '\u4e00' && symbol <= '\u9fff') return simplify(symbol);
  const folded = symbol.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  let read = '';
  for (const character of folded) read += simplify(character);
  return read;
}
