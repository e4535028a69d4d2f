import { pinyin } from 'pinyin-pro';

/** More readings than this are literary, and each makes the index take more words for a match. */
const MOST_READINGS = 3;

/**
 * The readings of every Chinese character in the texts, in toneless pinyin with v for ü: `行` → `hang
 * xing|heng`.
 *
 * A character read in several ways (多音字) has first the readings that the words around it ask for somewhere in
 * the texts, then, after a bar, the common others, at most three in all: whoever types `chongzhi` or
 * `zhongzhi` finds 重置. For the build only, the dictionary is large.
 *
 * @param texts in simplified characters
 */
export function readings(texts: Iterable<string>): Record<string, string> {
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
  const table: Record<string, string> = {};
  for (const character of [...inContext.keys()].sort()) {
    const heard = [...(inContext.get(character) ?? [])]
      .sort((a, b) => b[1] - a[1])
      .map(([reading]) => reading);
    const others = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
    const likely = heard.flatMap(typable).slice(0, MOST_READINGS);
    const possible = others.flatMap(typable).filter((reading) => !likely.includes(reading));
    const rest = [...new Set(possible)].slice(0, MOST_READINGS - likely.length);
    const both = [likely, rest].filter((list) => list.length > 0).map((list) => list.join(' '));
    if (both.length > 0) table[character] = both.join('|');
  }
  return table;
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
