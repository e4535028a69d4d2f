import { BitReader, lowBits } from './bits.ts';
import { ByteReader } from './bytes.ts';

/** Terms are read block by block: smaller blocks are quicker to read, larger ones take less room. */
export const TERMS_IN_BLOCK = 64;

/**
 * What of a block is written where: like beside like is compressed best, and whoever looks for a term needs
 * no postings.
 */
export const STREAMS = ['shapes', 'letters', 'counts', 'steps', 'repeats'] as const;

type Stream = (typeof STREAMS)[number];

/** One field of a packed index. Only the blocks of terms and postings that a search needs are decoded. */
export class Column {
  /** How many terms each document has in this field. */
  readonly lengths: Uint32Array;
  /** How many terms the field has in all documents together, each counted once. */
  readonly size: number;
  readonly #streams: readonly Uint8Array[];
  /** Where each block begins: at block · streams + number of the stream. */
  readonly #starts: Uint32Array;
  readonly #blocks: (readonly string[])[] = [];
  /** Of each block read so far, where the postings of its terms begin in three streams; 0 for not known. */
  readonly #bookmarks: Uint32Array[] = [];
  /** The postings of the term at hand. */
  readonly #steps: Uint32Array;
  readonly #repeats: Uint32Array;

  /** @param reader stands where a field begins; afterwards where it ends */
  constructor(reader: ByteReader) {
    this.lengths = new Uint32Array(reader.number());
    new ByteReader(reader.block()).numbers(this.lengths.length, this.lengths);
    this.#steps = new Uint32Array(this.lengths.length);
    this.#repeats = new Uint32Array(this.lengths.length);
    this.size = reader.number();
    const blocks = new ByteReader(reader.block());
    const width = STREAMS.length;
    this.#starts = new Uint32Array(Math.ceil(this.size / TERMS_IN_BLOCK) * width + width);
    for (let start = width; start < this.#starts.length; start++)
      this.#starts[start] = (this.#starts[start - width] ?? 0) + blocks.number();
    this.#streams = STREAMS.map(() => reader.block());
  }

  /** The term of a number; undefined past the last. */
  term(number: number): string | undefined {
    return this.#terms(Math.floor(number / TERMS_IN_BLOCK))[number % TERMS_IN_BLOCK];
  }

  /** The number of the first term that is not before `word`; past the last when all are. */
  firstFrom(word: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.term(middle) ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Adds up how often a term stands in each document.
   *
   * @param wanted its number
   * @param frequencies by document number, to be added to
   * @param documents takes the numbers of those whose frequency was 0
   * @returns how many these are
   */
  addUp(wanted: number, frequencies: Uint32Array, documents: Uint32Array): number {
    const { from, counts, steps, repeats } = this.#openPostings(wanted);
    for (let term = from; ; term++) {
      this.#bookmark(term, counts.at, steps.at, repeats.at);
      const count = counts.number();
      steps.numbers(count, lowBits(count, this.lengths.length), this.#steps);
      repeats.numbers(count, this.#repeats);
      if (term === wanted) return this.#addPostings(count, frequencies, documents);
    }
  }

  /** Opens the block of the term number `wanted` at its last bookmark that is not after it. */
  #openPostings(wanted: number) {
    const block = Math.floor(wanted / TERMS_IN_BLOCK);
    const start = block * TERMS_IN_BLOCK;
    const marks = this.#bookmarks[block];
    let from = wanted;
    while (from > start && !marks?.[(from - start) * 3]) from -= 1;
    const mark = (from - start) * 3;
    const known = marks !== undefined && from > start;
    return {
      from,
      counts: new ByteReader(this.#stream('counts'), known ? marks[mark] : this.#start('counts', block)),
      steps: new BitReader(
        this.#stream('steps'),
        known ? (marks[mark + 1] ?? 0) : this.#start('steps', block) * 8,
      ),
      repeats: new ByteReader(
        this.#stream('repeats'),
        known ? marks[mark + 2] : this.#start('repeats', block),
      ),
    };
  }

  /** Keeps where a term's postings begin, for a beginning of a word asks for one term of a block after another. */
  #bookmark(term: number, counts: number, steps: number, repeats: number): void {
    const block = Math.floor(term / TERMS_IN_BLOCK);
    const marks = (this.#bookmarks[block] ??= new Uint32Array(TERMS_IN_BLOCK * 3));
    const mark = (term - block * TERMS_IN_BLOCK) * 3;
    marks[mark] = counts;
    marks[mark + 1] = steps;
    marks[mark + 2] = repeats;
  }

  #addPostings(count: number, frequencies: Uint32Array, documents: Uint32Array): number {
    let found = 0;
    let document = -1;
    for (let place = 0; place < count; place++) {
      document += (this.#steps[place] ?? 0) + 1;
      const frequency = frequencies[document] ?? 0;
      if (frequency === 0) documents[found++] = document;
      frequencies[document] = frequency + (this.#repeats[place] ?? 0) + 1;
    }
    return found;
  }

  #terms(block: number): readonly string[] {
    const known = this.#blocks[block];
    if (known) return known;
    const shapes = this.#open('shapes', block);
    const letters = this.#open('letters', block);
    const terms: string[] = [];
    let before = '';
    for (let left = Math.min(TERMS_IN_BLOCK, this.size - block * TERMS_IN_BLOCK); left > 0; left--) {
      const shared = shapes.number();
      let term = before.slice(0, shared);
      for (let own = shapes.number(); own > 0; own--) {
        const last = term.length === shared && shared < before.length ? before.charCodeAt(shared) : 0;
        term += String.fromCharCode(last + letters.number());
      }
      terms.push(term);
      before = term;
    }
    this.#blocks[block] = terms;
    return terms;
  }

  #open(stream: Stream, block: number): ByteReader {
    return new ByteReader(this.#stream(stream), this.#start(stream, block));
  }

  #stream(stream: Stream): Uint8Array {
    return this.#streams[STREAMS.indexOf(stream)] ?? new Uint8Array();
  }

  #start(stream: Stream, block: number): number {
    return this.#starts[block * STREAMS.length + STREAMS.indexOf(stream)] ?? 0;
  }
}
