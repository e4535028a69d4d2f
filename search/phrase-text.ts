import type { Spelled } from './spelled.ts';
import type { ChineseText } from './text-terms.ts';

/**
 * The text of titles or of phrasings, which is in the index anyhow, for search by pronunciation.
 *
 * @param documents how many there are
 */
export function phraseText(spelled: Spelled, field: 'title' | 'asked', documents: number): ChineseText {
  const wanted = field === 'asked' ? 1 : 0;
  const { characters, cells, breaks } = spelled;
  const written = new Uint16Array(cells.length * 2 + spelled.documents.length + documents);
  const from = new Uint32Array(documents + 1);
  let length = 0;
  let phrase = 0;
  for (let document = 0; document < documents; document++) {
    for (; spelled.documents[phrase] === document; phrase++) {
      if (spelled.asked[phrase] !== wanted) continue;
      const end = spelled.from[phrase + 1] ?? 0;
      for (let cell = spelled.from[phrase] ?? 0; cell < end; cell++) {
        if (breaks[cell] === 1) length += 1;
        written[length++] = (cells[cell] ?? 0) + 1;
      }
      length += 1;
    }
    length += 1;
    from[document + 1] = length;
  }
  return { characters, cells: written.subarray(0, length), from };
}
