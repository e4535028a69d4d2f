import type { Phrase } from './built-index.ts';
import { ByteWriter } from './bytes.ts';

const HAN = /\p{Script=Han}/u;
const PRONOUNCED = /[\p{Script=Han}a-z0-9]/u;

/**
 * Writes titles and phrasings for search by pronunciation: their characters, each once and the commonest first; for
 * each phrase its place and the numbers of its characters; and how many characters stand between breaks.
 *
 * @param phrases by ascending document, in the form of `normalize`; what is not pronounced is left out
 */
export function packPhrases(phrases: readonly Phrase[]): Uint8Array<ArrayBuffer> {
  const cut = phrases.map(({ text }) => cellsOf(text));
  const spoken = cut.map((cells) => cells.map(({ character }) => character));
  const times = new Map<string, number>();
  for (const phrase of spoken)
    for (const character of phrase) times.set(character, (times.get(character) ?? 0) + 1);
  const characters = [...times].sort((a, b) => b[1] - a[1]).map(([character]) => character);
  const numbers = new Map(characters.map((character, number) => [character, number]));
  const places = new ByteWriter();
  const lengths = new ByteWriter();
  const cells = new ByteWriter();
  let before = 0;
  for (const [number, { document, field }] of phrases.entries()) {
    const phrase = spoken[number] ?? [];
    places.number((document - before) * 2 + (field === 'asked' ? 1 : 0));
    lengths.number(phrase.length);
    for (const character of phrase) cells.number(numbers.get(character) ?? 0);
    before = document;
  }
  const breaks = new ByteWriter();
  let whole = 0;
  for (const { broken } of cut.flat()) {
    if (broken) breaks.number(whole);
    whole = broken ? 1 : whole + 1;
  }
  const packed = new ByteWriter();
  packed.text(characters.join(''));
  packed.number(phrases.length);
  for (const stream of [places, lengths, cells, breaks]) packed.block(stream.written());
  return packed.written();
}

/** What is pronounced of a text, and before which Chinese characters something was left out after another. */
function cellsOf(text: string): { character: string; broken: boolean }[] {
  const cells: { character: string; broken: boolean }[] = [];
  let left = false;
  for (const character of text) {
    if (PRONOUNCED.test(character)) {
      const before = cells.at(-1)?.character ?? '';
      cells.push({ character, broken: left && HAN.test(before) && HAN.test(character) });
      left = false;
    } else left = true;
  }
  return cells;
}
