/** One field of all documents, counted: its terms, and the places where each of them stands. */
export interface CountedField {
  /** How many terms each document has there. */
  lengths: readonly number[];
  /** Ascending by UTF-16 unit. */
  terms: readonly string[];
  /** The places of term number t are those from `from[t]` up to `from[t + 1]` of the columns below. */
  from: Uint32Array;
  /** Document numbers, ascending within a term. */
  documents: Uint32Array;
  /** How often the term stands there. */
  frequencies: Uint32Array;
}

/**
 * Collects what is counted in one document after another. The counts stay in columns of numbers: 20,000
 * pages have 14 million, and an object for each would take gigabytes.
 */
export class FieldCounter {
  readonly #lengths: number[] = [];
  readonly #numbers = new Map<string, number>();
  #terms = new Uint32Array(1024);
  #documents = new Uint32Array(1024);
  #frequencies = new Uint32Array(1024);
  #places = 0;

  /** Takes in the next document: how many terms it has, and how often each. */
  add(length: number, frequencies: Iterable<readonly [term: string, frequency: number]>): void {
    const document = this.#lengths.push(length) - 1;
    for (const [term, frequency] of frequencies) {
      if (this.#places === this.#terms.length) this.#makeRoom();
      const number = this.#numbers.get(term) ?? this.#numbers.size;
      this.#numbers.set(term, number);
      this.#terms[this.#places] = number;
      this.#documents[this.#places] = document;
      this.#frequencies[this.#places] = frequency;
      this.#places += 1;
    }
  }

  /** Everything that was taken in, sorted by term; documents were added in order and stay so. */
  counted(): CountedField {
    const terms = [...this.#numbers.keys()].sort();
    const ranks = new Uint32Array(terms.length);
    for (const [rank, term] of terms.entries()) ranks[this.#numbers.get(term) ?? 0] = rank;
    const from = new Uint32Array(terms.length + 1);
    const rankAt = (place: number): number => ranks[this.#terms[place] ?? 0] ?? 0;
    for (let place = 0; place < this.#places; place++) {
      const after = rankAt(place) + 1;
      from[after] = (from[after] ?? 0) + 1;
    }
    for (let term = 1; term < from.length; term++) from[term] = (from[term] ?? 0) + (from[term - 1] ?? 0);
    const next = from.slice();
    const documents = new Uint32Array(this.#places);
    const frequencies = new Uint32Array(this.#places);
    for (let place = 0; place < this.#places; place++) {
      const rank = rankAt(place);
      const sorted = next[rank] ?? 0;
      next[rank] = sorted + 1;
      documents[sorted] = this.#documents[place] ?? 0;
      frequencies[sorted] = this.#frequencies[place] ?? 0;
    }
    return { lengths: this.#lengths, terms, from, documents, frequencies };
  }

  #makeRoom(): void {
    this.#terms = twiceAsLong(this.#terms);
    this.#documents = twiceAsLong(this.#documents);
    this.#frequencies = twiceAsLong(this.#frequencies);
  }
}

function twiceAsLong(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(column.length * 2);
  longer.set(column);
  return longer;
}
