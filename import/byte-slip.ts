import { gbkBytes, gbkCharacters } from './gbk.ts';
import { TONED } from './reading.ts';
import {
  BETTER,
  firstCharacter,
  guess,
  lastCharacter,
  readRun,
  swallowedByte,
  withoutBrackets,
} from './slipped-run.ts';
import type { Wording } from './wording.ts';

/**
 * A run that slipped by one byte. Such pages were GBK once, and somebody replaced byte pairs in them without minding
 * where characters begin: `?` for the bytes A3 BF (which also end 保 and begin 客), `冊(cè)` for 83 D4 (which also end 們
 * and begin 再). What follows was then read from the wrong byte on, until a letter or a bracket put it right. Code page
 * 936 gives every pair a character, so nearly all bytes are still there and can be read from the right one on.
 */
export interface Slip {
  start: number;
  end: number;
  /** What the bytes say when they are read from the right one on; LOST where one is gone. */
  mended: string;
  /** False when a byte is gone and its character is only the likeliest, or marked as lost. */
  whole: boolean;
}

/** So many places of a page are tried; a page with more is no page that slipped. */
const MOST_PLACES = 2000;

const START = new RegExp(`\\?\\?(?=[^\\x00-\\xff])|\\?(${TONED})\\)|[!\\uff01](?=[^\\x00-\\xff])`, 'g');

/** All runs of a page that slipped and can be read again, in order; what reads well as it stands is left alone. */
export function slipsIn(text: string, wording: Wording): Slip[] {
  const slips: Slip[] = [];
  let from = 0;
  let places = 0;
  for (const match of text.matchAll(START)) {
    if (match.index < from) continue;
    places += 1;
    if (places > MOST_PLACES) break;
    const slip = slipAt(text, match.index, match[0], match[1], wording);
    if (!slip) continue;
    slips.push(slip);
    from = slip.end;
  }
  return slips;
}

function slipAt(
  text: string,
  start: number,
  opening: string,
  syllable: string | undefined,
  wording: Wording,
): Slip | undefined {
  const from = start + opening.length;
  const before = withoutBrackets(text.slice(Math.max(0, start - 24), start));
  if (syllable !== undefined) {
    const byte = swallowedByte(gbkBytes(lastCharacter(before))?.[1], syllable);
    const run = byte === undefined ? undefined : readRun(text, from, byte, wording, 0);
    return run && { start, end: run.end, mended: run.mended, whole: run.whole };
  }
  if (opening === '??') {
    const run = readRun(text, from, 0xbf, wording, BETTER);
    if (!run) return undefined;
    const first = guess(wording, before, gbkCharacters({ trail: 0xa3 }), run.mended);
    return { start, end: run.end, mended: first + run.mended, whole: false };
  }
  // After `!` only a closing quotation mark (A1 B1) is known to lose its first byte.
  const quoted = text.slice(Math.max(0, start - 200), start);
  if (quoted.lastIndexOf('“') <= quoted.lastIndexOf('”')) return undefined;
  if (gbkBytes(firstCharacter(text.slice(from)))?.[0] !== 0xb1) return undefined;
  const run = readRun(text, from, 0xa1, wording, BETTER);
  return run && { start, end: run.end, mended: opening + run.mended, whole: run.whole };
}
