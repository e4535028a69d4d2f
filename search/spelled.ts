import type { BuiltIndex, Phrase } from './built-index.ts';

/** What may be typed for one character: the likely readings, and all. */
interface Sound {
  likely: readonly string[];
  all: readonly string[];
}

/**
 * Titles and phrasings prepared for search by pronunciation: one cell for each character that is pronounced.
 */
export interface Spelled {
  phrases: readonly Phrase[];
  /** The cells of phrase p are those from `from[p]` up to `from[p + 1]`. */
  from: Uint32Array;
  /** For each cell, a number in `sounds`. */
  cells: Uint16Array;
  sounds: readonly Sound[];
  /** For each sound, its first letters as bits, so that most places are passed over at a glance. */
  firsts: Int32Array;
}

/** A phrase that sounds like the typed letters. */
export interface Sounding {
  phrase: Phrase;
  /** The characters that were meant. */
  meant: string;
  /** How many of the phrase's characters were meant, 0 to 1. */
  share: number;
  fromStart: boolean;
  /** Whether no character was read in an unlikely way. */
  likely: boolean;
}

/** Longer input is no abbreviation; also the number of bits that `cellsTaken` may use. */
const LONGEST_SPELLING = 30;

const HAN = /\p{Script=Han}/u;

const PRONOUNCED = /[\p{Script=Han}a-z0-9]/u;

/** Prepares phrases, in the form of `normalize`, for `soundings`. */
export function spell(phrases: readonly Phrase[], readings: BuiltIndex['readings']): Spelled {
  const numbers = new Map<string, number>();
  const cells: number[] = [];
  const from = [0];
  for (const phrase of phrases) {
    for (const character of pronouncedIn(phrase.text)) {
      const number = numbers.get(character) ?? numbers.size;
      numbers.set(character, number);
      cells.push(number);
    }
    from.push(cells.length);
  }
  const sounds = [...numbers.keys()].map((character) => soundOf(character, readings[character]));
  const firsts = sounds.map(({ all }) => all.reduce((bits, reading) => bits | firstBit(reading), 0));
  return {
    phrases,
    from: Uint32Array.from(from),
    cells: Uint16Array.from(cells),
    sounds,
    firsts: Int32Array.from(firsts),
  };
}

/**
 * The phrases in which some neighbouring characters, at least one of them Chinese, sound like the typed
 * letters: each typed in full, by its first letter, by zh, ch or sh, or, at the end of the input, by any
 * beginning. A single letter counts only at the start of a phrase. For each phrase the first such place, if
 * possible one where every character is read in a likely way.
 *
 * @param typed letters a–z and digits, v for ü
 */
export function soundings(spelled: Spelled, typed: string): Sounding[] {
  if (typed === '' || typed.length > LONGEST_SPELLING) return [];
  return spelled.phrases.flatMap((phrase, number) => soundingIn(spelled, typed, phrase, number) ?? []);
}

function soundingIn(spelled: Spelled, typed: string, phrase: Phrase, number: number): Sounding | undefined {
  const start = spelled.from[number] ?? 0;
  const end = spelled.from[number + 1] ?? start;
  const last = typed.length === 1 ? Math.min(start + 1, end) : end;
  const bit = firstBit(typed);
  let found: Sounding | undefined;
  for (let cell = start; cell < last; cell++) {
    if (((spelled.firsts[spelled.cells[cell] ?? 0] ?? 0) & bit) === 0) continue;
    const taken = cellsTaken(spelled, typed, cell, end, 'all');
    if (taken === 0) continue;
    const likely = cellsTaken(spelled, typed, cell, end, 'likely');
    if (found && likely === 0) continue;
    const sounding = describe(phrase, cell - start, likely || taken, likely > 0);
    if (!HAN.test(sounding.meant)) continue;
    if (likely > 0) return sounding;
    found = sounding;
  }
  return found;
}

function describe(phrase: Phrase, from: number, taken: number, likely: boolean): Sounding {
  const pronounced = pronouncedIn(phrase.text);
  const meant = pronounced.slice(from, from + taken).join('');
  return { phrase, meant, share: taken / pronounced.length, fromStart: from === 0, likely };
}

/** How many cells from `cell` on the typed letters stand for; 0 when they do not fit. */
function cellsTaken(
  spelled: Spelled,
  typed: string,
  cell: number,
  end: number,
  readings: keyof Sound,
): number {
  const done = 1 << typed.length;
  // Bit n: the cells so far can stand for the first n letters.
  let reached = 1;
  for (let at = cell; at < end && reached !== 0; at++) {
    const sound = spelled.sounds[spelled.cells[at] ?? 0]?.[readings] ?? [];
    let next = 0;
    for (let letters = 0; letters < typed.length; letters++) {
      if ((reached & (1 << letters)) === 0) continue;
      for (const reading of sound) next |= lettersTaken(reading, typed, letters) << letters;
    }
    if (next & done) return at - cell + 1;
    reached = next;
  }
  return 0;
}

/** Bit n is set when the n letters of `typed` from `start` on may stand for the reading. */
function lettersTaken(reading: string, typed: string, start: number): number {
  let bits = 0;
  const most = Math.min(reading.length, typed.length - start);
  for (let count = 1; count <= most && reading[count - 1] === typed[start + count - 1]; count++) {
    const initial = count === 1 || (count === 2 && reading[1] === 'h');
    if (initial || count === reading.length || start + count === typed.length) bits |= 1 << count;
  }
  return bits;
}

function soundOf(character: string, readings: string | undefined): Sound {
  const [likely = [], others = []] = (readings ?? character).split('|').map((list) => list.split(' '));
  return { likely, all: [...likely, ...others] };
}

function pronouncedIn(text: string): string[] {
  return [...text].filter((character) => PRONOUNCED.test(character));
}

function firstBit(word: string): number {
  const letter = word.charCodeAt(0) - 97;
  return 1 << (letter >= 0 && letter < 26 ? letter : 26);
}
