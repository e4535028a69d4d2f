import { pinyin } from 'pinyin-pro';
import type { Readings } from './built-index.ts';

/** More readings than this are literary, and each makes the index take more words for a match. */
const MOST_READINGS = 3;

/**
 * The readings of every Chinese character in the texts, in toneless pinyin with v for ü.
 *
 * A character read in several ways (多音字) is likely to be read as the words around it ask for somewhere in the
 * texts; the common other readings are kept apart, at most three in all: whoever types `chongzhi` or `zhongzhi`
 * finds 重置. For the build only, the dictionary is large.
 *
 * @param texts in simplified characters
 */
export function readings(texts: Iterable<string>): Readings {
  const inContext = timesRead(texts);
  const table: Readings = { likely: {}, others: {} };
  for (const character of [...inContext.keys()].sort()) {
    const heard = [...(inContext.get(character) ?? [])]
      .sort((a, b) => b[1] - a[1])
      .map(([reading]) => reading);
    const all = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
    const likely = heard.flatMap(typable).slice(0, MOST_READINGS);
    const possible = all.flatMap(typable).filter((reading) => !likely.includes(reading));
    const others = [...new Set(possible)].slice(0, MOST_READINGS - likely.length);
    for (const reading of likely) add(table.likely, reading, character);
    for (const reading of others) add(table.others, reading, character);
  }
  return table;
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
