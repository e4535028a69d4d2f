import { ByteWriter } from './bytes.ts';

/**
 * Writes the Chinese of one field: its characters, each once and the commonest first, the length of each document, and the
 * numbers of the characters. What comes again is left to the compression of the file.
 *
 * @param documents for each, the runs of Chinese in it
 */
export function packText(documents: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const times = new Map<string, number>();
  for (const character of documents.flat().join('')) times.set(character, (times.get(character) ?? 0) + 1);
  const characters = [...times].sort((a, b) => b[1] - a[1]).map(([character]) => character);
  const numbers = new Map(characters.map((character, number) => [character, number + 1]));
  const lengths = new ByteWriter();
  const cells = new ByteWriter();
  for (const runs of documents) {
    for (const run of runs) {
      for (const character of run) cells.number(numbers.get(character) ?? 0);
      cells.number(0);
    }
    lengths.number(runs.reduce((cells, run) => cells + [...run].length + 1, 0));
  }
  const packed = new ByteWriter();
  packed.text(characters.join(''));
  for (const stream of [lengths, cells]) packed.block(stream.written());
  return packed.written();
}
