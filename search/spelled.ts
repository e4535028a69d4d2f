import type { Field, Readings } from './built-index.ts';
import { ByteReader } from './bytes.ts';

/** What may be typed for one character: the likely readings, and all. */
interface Sound {
  likely: readonly string[];
  all: readonly string[];
}

/**
 * Titles and phrasings prepared for search by pronunciation: one cell for each character that is pronounced.
 */
export interface Spelled {
  /** For each phrase, its document number. */
  documents: Uint32Array;
  /** 1 when the phrase is what somebody asked, 0 when it is a title. */
  asked: Uint8Array;
  /** The cells of phrase p are those from `from[p]` up to `from[p + 1]`. */
  from: Uint32Array;
  /** For each cell, a number in `characters` and `sounds`. */
  cells: Uint16Array;
  /** For each cell, the number of its phrase. */
  phrases: Uint32Array;
  /** For each cell, 1 when it is Chinese, as is the one before, and something else stands between them. */
  breaks: Uint8Array;
  characters: readonly string[];
  sounds: readonly Sound[];
  /** For each sound, its first and its second letters as bits. */
  firsts: Int32Array;
  seconds: Int32Array;
  /** By the bit of a letter, the cells that start with it, worked out when they are first asked for. */
  starting: Map<number, Uint32Array>;
}

/** A phrase that sounds like the typed letters. */
export interface Sounding {
  document: number;
  field: Field;
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

/** Reads what `packPhrases` wrote. */
export function spell(packed: Uint8Array, readings: Readings): Spelled {
  const reader = new ByteReader(packed);
  const characters = [...reader.text()];
  const phrases = reader.number();
  const documents = new Uint32Array(phrases);
  const asked = new Uint8Array(phrases);
  const from = new Uint32Array(phrases + 1);
  const places = new ByteReader(reader.block());
  const lengths = new ByteReader(reader.block());
  let document = 0;
  for (let phrase = 0; phrase < phrases; phrase++) {
    const place = places.number();
    document += place >>> 1;
    documents[phrase] = document;
    asked[phrase] = place & 1;
    from[phrase + 1] = (from[phrase] ?? 0) + lengths.number();
  }
  const cells = new Uint16Array(from[phrases] ?? 0);
  new ByteReader(reader.block()).numbers(cells.length, cells);
  const phraseOf = new Uint32Array(cells.length);
  for (let phrase = 0; phrase < phrases; phrase++) phraseOf.fill(phrase, from[phrase], from[phrase + 1]);
  const breaks = readBreaks(reader.block(), cells.length);
  const sounds = soundsOf(characters, readings);
  const letters = (place: number): Int32Array =>
    Int32Array.from(sounds, ({ all }) =>
      all.reduce(
        (bits, reading) => (reading.length > place ? bits | firstBit(reading.slice(place)) : bits),
        0,
      ),
    );
  return {
    documents,
    asked,
    from,
    cells,
    phrases: phraseOf,
    breaks,
    characters,
    sounds,
    firsts: letters(0),
    seconds: letters(1),
    starting: new Map(),
  };
}

function readBreaks(packed: Uint8Array, cells: number): Uint8Array {
  const breaks = new Uint8Array(cells);
  const reader = new ByteReader(packed);
  for (let cell = 0; !reader.atEnd();) {
    cell += reader.number();
    breaks[cell] = 1;
  }
  return breaks;
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
  const found: Sounding[] = [];
  let last: Sounding | undefined;
  let lastPhrase = -1;
  const starting = cellsStarting(spelled, firstBit(typed));
  const second = typed.length > 1 ? firstBit(typed.slice(1)) : 0;
  for (let place = 0; place < starting.length; place++) {
    const cell = starting[place] ?? 0;
    const phrase = spelled.phrases[cell] ?? 0;
    if (phrase === lastPhrase && last?.likely) continue;
    if (second === 0 && cell > (spelled.from[phrase] ?? 0)) continue;
    if (second !== 0 && !goesOn(spelled, second, cell, spelled.from[phrase + 1] ?? 0)) continue;
    const sounding = soundingAt(spelled, typed, phrase, cell);
    if (!sounding || (phrase === lastPhrase && !sounding.likely)) continue;
    if (phrase === lastPhrase) found.pop();
    found.push(sounding);
    last = sounding;
    lastPhrase = phrase;
  }
  return found;
}

function soundingAt(spelled: Spelled, typed: string, phrase: number, cell: number): Sounding | undefined {
  const end = spelled.from[phrase + 1] ?? 0;
  const taken = cellsTaken(spelled, typed, cell, end, 'all');
  if (taken === 0) return undefined;
  const likely = cellsTaken(spelled, typed, cell, end, 'likely');
  const sounding = describe(spelled, phrase, cell, likely || taken, likely > 0);
  return HAN.test(sounding.meant) ? sounding : undefined;
}

/** Whether a second letter may stand for this cell or the next; most places are passed over by it. */
function goesOn({ cells, firsts, seconds }: Spelled, second: number, cell: number, end: number): boolean {
  if (((seconds[cells[cell] ?? 0] ?? 0) & second) !== 0) return true;
  return cell + 1 < end && ((firsts[cells[cell + 1] ?? 0] ?? 0) & second) !== 0;
}

/** The cells whose sound starts with the first letter, ascending; kept, for the next key asks for them again. */
function cellsStarting({ cells, firsts, starting }: Spelled, letter: number): Uint32Array {
  const kept = starting.get(letter);
  if (kept) return kept;
  const found = new Uint32Array(cells.length);
  let count = 0;
  for (let cell = 0; cell < cells.length; cell++)
    if (((firsts[cells[cell] ?? 0] ?? 0) & letter) !== 0) found[count++] = cell;
  const all = found.slice(0, count);
  starting.set(letter, all);
  return all;
}

function describe(spelled: Spelled, phrase: number, cell: number, taken: number, likely: boolean): Sounding {
  const start = spelled.from[phrase] ?? 0;
  const length = (spelled.from[phrase + 1] ?? start) - start;
  let meant = '';
  for (let at = cell; at < cell + taken; at++) meant += spelled.characters[spelled.cells[at] ?? 0] ?? '';
  return {
    document: spelled.documents[phrase] ?? 0,
    field: spelled.asked[phrase] === 1 ? 'asked' : 'title',
    meant,
    share: taken / length,
    fromStart: cell === start,
    likely,
  };
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

/** The sounds of the characters; one without a reading, such as a letter or digit, is typed as it is. */
function soundsOf(characters: readonly string[], readings: Readings): Sound[] {
  const likely = byCharacter(readings.likely);
  const others = byCharacter(readings.others);
  return characters.map((character) => {
    const first = likely.get(character) ?? [character];
    return { likely: first, all: [...first, ...(others.get(character) ?? [])] };
  });
}

function byCharacter(readings: Readings['likely']): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [reading, characters] of Object.entries(readings))
    for (const character of characters) found.set(character, [...(found.get(character) ?? []), reading]);
  return found;
}

function firstBit(word: string): number {
  const letter = word.charCodeAt(0) - 97;
  return 1 << (letter >= 0 && letter < 26 ? letter : 26);
}
