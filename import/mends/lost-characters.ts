import { LOST } from '../lost.ts';
import { TONED } from '../reading.ts';
import type { Mender } from './mend.ts';

/**
 * Knows the traces of characters that are gone for good: replacement characters, private-use ones (bytes that mean
 * nothing), half a pinyin bracket behind a question mark, and `??` in the middle of a sentence.
 */
export const lostCharacters: Mender = {
  name: 'lost-character',
  finds(text) {
    return [...text.matchAll(TRACE)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: LOST,
      kind: 'doubt',
      words: {
        zh: `这里丢了字（原文是“${printable(match[0])}”），草稿里标为 ${LOST}，请对照原件补上。`,
        en: `A character was lost here (the page has "${printable(match[0])}"); the draft says ${LOST}. Please fill it in from the original.`,
      },
    }));
  },
};

const TRACE = new RegExp(
  [
    String.raw`(?:[\ufffd\p{Co}]+[A-Za-z?]?)+`,
    String.raw`\?${TONED}\)`,
    String.raw`(?<=[\p{Script=Han},\uff0c])\?{2,}(?=\p{Script=Han})`,
  ].join('|'),
  'gu',
);

function printable(text: string): string {
  return text.replace(/\p{Co}/gu, (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
