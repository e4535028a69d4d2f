/**
 * Whole numbers and blocks of bytes, written one after another. A number takes a byte for each seven bits, low
 * ones first; the top bit says that more follow. Most numbers of an index are small.
 */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** @param value whole, from 0 to 2³² − 1 */
  number(value: number): void {
    this.#makeRoom(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** A block, after its length. */
  block(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.part(bytes);
  }

  /** Bytes of which the reader knows where they end. */
  part(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  text(text: string): void {
    this.block(new TextEncoder().encode(text));
  }

  /** What was written, as a copy. */
  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The byte where the next number begins. */
  get at(): number {
    return this.#at;
  }

  atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number {
    let byte = this.#bytes[this.#at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  /** The next `count` numbers. */
  numbers(count: number, into: Uint32Array | Uint16Array): void {
    const bytes = this.#bytes;
    for (let place = 0; place < count; place++) {
      const byte = bytes[this.#at] ?? 0;
      if (byte < 128) {
        into[place] = byte;
        this.#at += 1;
      } else into[place] = this.number();
    }
  }

  /** @throws when the block is not there to its end: the file was cut */
  block(): Uint8Array {
    const length = this.number();
    const start = this.#at;
    if (start + length > this.#bytes.length) throw new Error('The search index ends too early');
    this.#at += length;
    return this.#bytes.subarray(start, this.#at);
  }

  text(): string {
    return new TextDecoder().decode(this.block());
  }
}
