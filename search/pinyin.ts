import { pinyin } from 'pinyin-pro';
import type { Readings } from './built-index.ts';

/** More readings than this are literary, and each makes the index take more words for a match. */
const MOST_READINGS = 3;

/**
 * The readings of every Chinese character in the texts, and of the characters of everyday Chinese besides, in toneless
 * pinyin with v for ü.
 *
 * A character read in several ways (多音字) is likely to be read as the words around it ask for somewhere in the
 * texts; the common other readings are kept apart, at most three in all: whoever types `chongzhi` or `zhongzhi`
 * finds 重置. For the build only, the dictionary is large.
 *
 * @param texts in simplified characters
 */
export function readings(texts: Iterable<string>): Readings {
  const read = new Map(everyday());
  for (const [character, times] of timesRead(texts)) read.set(character, readingsOf(character, times));
  const table: Readings = { likely: {}, others: {} };
  for (const [character, { likely, others }] of [...read].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const reading of likely) add(table.likely, reading, character);
    for (const reading of others) add(table.others, reading, character);
  }
  return table;
}

/** How one character is read. */
interface CharacterReadings {
  likely: string[];
  others: string[];
}

/** @param times how often the character was read in each way */
function readingsOf(character: string, times: ReadonlyMap<string, number>): CharacterReadings {
  const heard = [...times].sort((a, b) => b[1] - a[1]).map(([reading]) => reading);
  const all = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  const likely = heard.flatMap(typable).slice(0, MOST_READINGS);
  const possible = all.flatMap(typable).filter((reading) => !likely.includes(reading));
  return { likely, others: [...new Set(possible)].slice(0, MOST_READINGS - likely.length) };
}

let everydayReadings: ReadonlyMap<string, CharacterReadings> | undefined;

/**
 * The 3,755 characters of everyday Chinese (GB 2312, level 1) as they are read by themselves, worked out once: a
 * search must know how a character sounds that somebody typed in place of another and no page has.
 */
function everyday(): ReadonlyMap<string, CharacterReadings> {
  everydayReadings ??= new Map(
    [...timesRead(everydayCharacters())].map(([character, times]) => [
      character,
      readingsOf(character, times),
    ]),
  );
  return everydayReadings;
}

function everydayCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const rows = Array.from({ length: 0xd8 - 0xb0 }, (_, row) => 0xb0 + row);
  const cells = Array.from({ length: 0xff - 0xa1 }, (_, cell) => 0xa1 + cell);
  const all = rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))));
  // The last row is not full.
  return all.filter((character) => /^\p{Script=Han}$/u.test(character));
}

function add(table: Readings['likely'], reading: string, character: string): void {
  table[reading] = `${table[reading] ?? ''}${character}`;
}

/** For each Chinese character of the texts, how often it is read in each way. */
function timesRead(texts: Iterable<string>): Map<string, Map<string, number>> {
  const inContext = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const characters = [...text].filter((character) => /\p{Script=Han}/u.test(character));
    if (characters.length === 0) continue;
    const spoken = toneless(text);
    for (const [place, character] of characters.entries()) {
      const times = inContext.get(character) ?? new Map<string, number>();
      const reading = spoken[place];
      if (reading) times.set(reading, (times.get(reading) ?? 0) + 1);
      inContext.set(character, times);
    }
  }
  return inContext;
}

/** One reading for each Chinese character of a text, chosen by the words around it. */
function toneless(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
}

/**
 * A reading as people type it: 略 is `lve`, and `lue` on most phones. A reading that is written with other
 * letters than a–z cannot be typed.
 */
function typable(reading: string): string[] {
  if (!/^[a-z]+$/.test(reading)) return [];
  return /^[ln]ve$/.test(reading) ? [reading, reading.replace('v', 'u')] : [reading];
}
