/**
 * Whole numbers as Rice codes, bit by bit: the part above the lowest `low` bits as so many ones and a zero,
 * then those bits. Close to the least room that is possible when small numbers are common and the mean is
 * known, as it is of the documents passed over from one posting to the next.
 */
export class BitWriter {
  readonly #bytes: number[] = [];
  #byte = 0;
  #filled = 0;

  number(value: number, low: number): void {
    for (let left = value >>> low; left > 0; left--) this.#bit(1);
    this.#bit(0);
    for (let place = low - 1; place >= 0; place--) this.#bit((value >>> place) & 1);
  }

  /** What was written since the last time, filled up to a whole byte. */
  take(): Uint8Array {
    while (this.#filled > 0) this.#bit(0);
    return Uint8Array.from(this.#bytes.splice(0));
  }

  #bit(bit: number): void {
    this.#byte = (this.#byte << 1) | bit;
    this.#filled += 1;
    if (this.#filled < 8) return;
    this.#bytes.push(this.#byte);
    this.#byte = 0;
    this.#filled = 0;
  }
}

/** Reads what a `BitWriter` wrote, with the same `low` for each number. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;

  /** @param at the bit where the first number begins */
  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The bit where the next number begins. */
  get at(): number {
    return this.#at;
  }

  /** The next `count` numbers; one loop over plain variables, for most of a search's time is spent here. */
  numbers(count: number, low: number, into: Uint32Array): void {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let place = 0; place < count; place++) {
      const first = at >>> 3;
      const word =
        (((bytes[first] ?? 0) << 24) |
          ((bytes[first + 1] ?? 0) << 16) |
          ((bytes[first + 2] ?? 0) << 8) |
          (bytes[first + 3] ?? 0)) <<
        (at & 7);
      const ones = Math.clz32(~word);
      const taken = ones + 1 + low;
      if (taken > 25) {
        this.#at = at;
        into[place] = this.#longNumber(low);
        at = this.#at;
        continue;
      }
      at += taken;
      // A shift by 32 is none, so that without low bits the second part would be the whole word.
      into[place] = low === 0 ? ones : (ones << low) | ((word << (ones + 1)) >>> (32 - low));
    }
    this.#at = at;
  }

  #longNumber(low: number): number {
    let value = 0;
    while (this.#bit() === 1) value += 1;
    for (let left = low; left > 0; left--) value = (value << 1) | this.#bit();
    return value;
  }

  #bit(): number {
    const byte = this.#bytes[this.#at >>> 3] ?? 0;
    const bit = (byte >>> (7 - (this.#at & 7))) & 1;
    this.#at += 1;
    return bit;
  }
}

/** The golden ratio's smaller part. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * How many low bits to write of the steps between `count` documents out of `documents`, from 0 up: those that take the
 * least room when each document is as likely as another (Kiely, *Selecting the Golomb Parameter in Rice Coding*,
 * IPN Progress Report 42-159, 2004).
 *
 * @param count from 1 to `documents`
 */
export function lowBits(count: number, documents: number): number {
  return Math.max(0, 1 + Math.floor(Math.log2(Math.log(GOLDEN) / Math.log(1 - count / documents))));
}
