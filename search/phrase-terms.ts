import type { Spelled } from './spelled.ts';

/**
 * The Chinese terms of titles or of phrasings, looked up where they stand: their text is in the index anyhow, for search by
 * pronunciation, and lists of all its pairs would take more room than the text.
 */
export class PhraseTerms {
  readonly #spelled: Spelled;
  readonly #numbers: ReadonlyMap<string, number>;
  /** The cells of character number c are those from `#from[c]` up to `#from[c + 1]` of `#cells`. */
  readonly #from: Uint32Array;
  readonly #cells: Uint32Array;

  constructor(spelled: Spelled, field: 'title' | 'asked') {
    const { characters } = spelled;
    const cells = cellsOf(spelled, field);
    this.#spelled = spelled;
    this.#numbers = new Map(characters.map((character, number) => [character, number]));
    this.#from = new Uint32Array(characters.length + 1);
    for (const cell of cells) {
      const after = (spelled.cells[cell] ?? 0) + 1;
      this.#from[after] = (this.#from[after] ?? 0) + 1;
    }
    for (let number = 0; number < characters.length; number++)
      this.#from[number + 1] = (this.#from[number + 1] ?? 0) + (this.#from[number] ?? 0);
    const next = this.#from.slice();
    this.#cells = new Uint32Array(cells.length);
    for (const cell of cells) {
      const number = spelled.cells[cell] ?? 0;
      const place = next[number] ?? 0;
      this.#cells[place] = cell;
      next[number] = place + 1;
    }
  }

  /** Whether a character or pair stands anywhere. */
  holds(term: string): boolean {
    const [first, second] = this.#numbersOf(term);
    return this.#cellsOf(first).some((cell) => second === undefined || this.#after(cell) === second);
  }

  /** The pairs that begin with one of some characters and end with one of others. */
  pairs(firsts: readonly string[], seconds: readonly string[]): string[] {
    const { characters } = this.#spelled;
    const ends = new Set(seconds.map((character) => this.#numbers.get(character)));
    return firsts.flatMap((first) => {
      const found = new Set<number>();
      for (const cell of this.#cellsOf(this.#numbers.get(first))) {
        const second = this.#after(cell);
        if (second !== undefined && ends.has(second)) found.add(second);
      }
      return [...found].map((second) => `${first}${characters[second] ?? ''}`);
    });
  }

  /**
   * Adds up how often a character or pair stands in each document.
   *
   * @param frequencies by document number, to be added to
   * @param documents takes the numbers of those whose frequency was 0
   * @returns how many these are
   */
  addUp(term: string, frequencies: Uint32Array, documents: Uint32Array): number {
    const { phrases, documents: documentOf } = this.#spelled;
    const [first, second] = this.#numbersOf(term);
    const cells = this.#cellsOf(first);
    let found = 0;
    for (let place = 0; place < cells.length; place++) {
      const cell = cells[place] ?? 0;
      if (second !== undefined && this.#after(cell) !== second) continue;
      const document = documentOf[phrases[cell] ?? 0] ?? 0;
      const frequency = frequencies[document] ?? 0;
      if (frequency === 0) documents[found++] = document;
      frequencies[document] = frequency + 1;
    }
    return found;
  }

  /** Of one character or two; -1 for one that no phrase has, nothing for a longer word, which is no term. */
  #numbersOf(term: string): (number | undefined)[] {
    const numbers = Array.from(term, (character) => this.#numbers.get(character) ?? -1);
    return numbers.length > 2 ? [] : numbers;
  }

  #cellsOf(character: number | undefined): Uint32Array {
    if (character === undefined || character < 0) return new Uint32Array();
    return this.#cells.subarray(this.#from[character], this.#from[character + 1]);
  }

  /** The character that stands right after another in its phrase. */
  #after(cell: number): number | undefined {
    const { cells, phrases, breaks } = this.#spelled;
    const next = cell + 1;
    return phrases[next] === phrases[cell] && breaks[next] === 0 ? cells[next] : undefined;
  }
}

/** The numbers of the cells of one field. */
function cellsOf({ asked, from, cells }: Spelled, field: 'title' | 'asked'): Uint32Array {
  const found = new Uint32Array(cells.length);
  const wanted = field === 'asked' ? 1 : 0;
  let count = 0;
  for (let phrase = 0; phrase < asked.length; phrase++) {
    if (asked[phrase] !== wanted) continue;
    const end = from[phrase + 1] ?? 0;
    for (let cell = from[phrase] ?? 0; cell < end; cell++) found[count++] = cell;
  }
  return found.subarray(0, count);
}
