import { ByteReader } from './bytes.ts';

/** The Chinese of one field, character by character. */
export interface ChineseText {
  characters: readonly string[];
  /** For each place, the number of its character in `characters`, from 1; 0 where anything else stands. */
  cells: Uint16Array;
  /** The cells of document d are those from `from[d]` up to `from[d + 1]`; the last of each is 0. */
  from: Uint32Array;
}

/** A text and the places of every character in it. */
interface Sorted {
  text: ChineseText;
  numbers: ReadonlyMap<string, number>;
  /** The places of character number c are those from `starts[c]` up to `starts[c + 1]`, ascending. */
  starts: Uint32Array;
  places: Uint32Array;
}

/**
 * The Chinese terms of a field, looked up where they stand: a text takes less room than lists of all its pairs, for
 * most pairs are in few documents.
 */
export class TextTerms {
  readonly #read: () => ChineseText;
  #known: Sorted | undefined;

  /** @param read called once, by the first search: an index is there before its text is */
  constructor(read: () => ChineseText) {
    this.#read = read;
  }

  /** Whether a character or pair stands anywhere. */
  holds(term: string): boolean {
    const { first, second, cells } = this.#lookUp(term);
    return first.some((cell) => second === undefined || cells[cell + 1] === second);
  }

  /** The pairs that begin with one of some characters and end with one of others. */
  pairs(firsts: readonly string[], seconds: readonly string[]): string[] {
    const { text, numbers } = this.#sorted();
    const ends = new Set(seconds.map((character) => numbers.get(character)));
    return firsts.flatMap((character) => {
      const found = new Set<number>();
      for (const cell of this.#lookUp(character).first) {
        const second = text.cells[cell + 1];
        if (second && ends.has(second)) found.add(second);
      }
      return [...found].map((second) => `${character}${text.characters[second - 1] ?? ''}`);
    });
  }

  /**
   * Adds up how often a character or pair stands in each document.
   *
   * @param frequencies by document number, to be added to
   * @param documents takes the numbers of those whose frequency was 0, ascending
   * @returns how many these are
   */
  addUp(term: string, frequencies: Uint32Array, documents: Uint32Array): number {
    const { first, second, cells, from } = this.#lookUp(term);
    let document = 0;
    let found = 0;
    for (let place = 0; place < first.length; place++) {
      const cell = first[place] ?? 0;
      if (second !== undefined && cells[cell + 1] !== second) continue;
      while ((from[document + 1] ?? Infinity) <= cell) document += 1;
      const frequency = frequencies[document] ?? 0;
      if (frequency === 0) documents[found++] = document;
      frequencies[document] = frequency + 1;
    }
    return found;
  }

  /** The places of a term's first character, and the number of its second; a longer word is no term. */
  #lookUp(term: string) {
    const { text, numbers, starts, places } = this.#sorted();
    const [first = -1, second, ...more] = Array.from(term, (character) => numbers.get(character) ?? -1);
    const known = first > 0 && more.length === 0;
    return {
      ...text,
      first: known ? places.subarray(starts[first], starts[first + 1]) : places.subarray(0, 0),
      second,
    };
  }

  #sorted(): Sorted {
    return (this.#known ??= sorted(this.#read()));
  }
}

/** Reads what `packText` wrote. @param documents how many there are */
export function readText(packed: Uint8Array, documents: number): ChineseText {
  const reader = new ByteReader(packed);
  const characters = [...reader.text()];
  const lengths = new ByteReader(reader.block());
  const from = new Uint32Array(documents + 1);
  for (let document = 0; document < documents; document++)
    from[document + 1] = (from[document] ?? 0) + lengths.number();
  const cells = new Uint16Array(from[documents] ?? 0);
  new ByteReader(reader.block()).numbers(cells.length, cells);
  return { characters, cells, from };
}

/** A counting sort, which leaves the places of a character ascending. */
function sorted(text: ChineseText): Sorted {
  const { characters, cells } = text;
  const starts = new Uint32Array(characters.length + 2);
  for (let cell = 0; cell < cells.length; cell++) {
    const after = (cells[cell] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let number = 1; number < starts.length; number++)
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  const next = starts.slice();
  const places = new Uint32Array(cells.length);
  for (let cell = 0; cell < cells.length; cell++) {
    const number = cells[cell] ?? 0;
    const place = next[number] ?? 0;
    places[place] = cell;
    next[number] = place + 1;
  }
  const numbers = new Map(characters.map((character, number) => [character, number + 1]));
  return { text, numbers, starts, places };
}
