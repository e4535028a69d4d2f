import { gbkBytes, gbkCharacters, gbkText, rarity } from './gbk.ts';
import { LOST } from './lost.ts';
import { isReadAs, readingsOf, TONED } from './reading.ts';
import { likeliestBetween, type Wording } from './wording.ts';

/** The longest run, in UTF-16 units of the page; real ones have some thirty. */
const LONGEST_RUN = 90;

/**
 * By how much the mean rarity of a run must fall where nothing but the run speaks for a slip. Half a bracket of pinyin
 * whose bytes agree with its neighbour is no accident: there it must only not rise.
 */
export const BETTER = 0.5;

/** So many signs of a run are tried as full-width ones; real runs have one or two. */
const MOST_WIDE = 4;

const BRACKET = new RegExp(`^\\((${TONED})\\)`);
const HALF_BRACKET = new RegExp(`^\\?(${TONED})\\)`);
const HALF_AT_END = new RegExp(`\\?${TONED}\\)$`);
const BRACKETS = new RegExp(`\\(${TONED}\\)`, 'g');
const ENTITIES: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: ' ' };

/** A run read again from the right byte on. */
export interface Run {
  end: number;
  mended: string;
  whole: boolean;
}

/**
 * Reads on with one byte in hand until bytes and characters agree again. They may where a Latin letter stands (a second
 * half) or nothing can follow (the half in hand is lost); where that does not read well, the sign was a full-width one.
 */
export function readRun(
  text: string,
  from: number,
  first: number,
  wording: Wording,
  better: number,
): Run | undefined {
  const bytes = [first];
  let at = from;
  let wide = 0;
  while (at - from <= LONGEST_RUN && wide <= MOST_WIDE) {
    const step = stepAt(text, at, bytes.at(-1) ?? 0);
    if (!step) return undefined;
    bytes.push(...step.bytes);
    at = step.end;
    if (bytes.length % 2 === 1 && step.lost === undefined) continue;
    const run = endRun(text, from, at, bytes, step.lost, wording, better);
    if (run || step.wide === undefined) return run;
    bytes.splice(bytes.length - step.bytes.length, step.bytes.length, ...step.wide);
    at = step.start + 1;
    wide += 1;
  }
  return undefined;
}

function endRun(
  text: string,
  from: number,
  end: number,
  bytes: readonly number[],
  lost: string | undefined,
  wording: Wording,
  better: number,
): Run | undefined {
  const mended = gbkText(lost === undefined ? bytes : bytes.slice(0, -1));
  if (mended === undefined || !readsBetter(text.slice(from, end), mended, text.slice(end), better))
    return undefined;
  if (lost === undefined) return { end, mended, whole: true };
  const before = withoutBrackets(text.slice(Math.max(0, from - 24), from).replace(HALF_AT_END, '')) + mended;
  const last = guess(wording, before, gbkCharacters({ lead: bytes.at(-1) ?? 0 }), lost + text.slice(end));
  return { end, mended: mended + last + lost, whole: false };
}

interface Step {
  start: number;
  bytes: number[];
  end: number;
  /** What the sign may have been instead: both bytes of its full-width form. */
  wide?: [number, number];
  /** Set when the byte in hand lost its second half here: what stands in the page instead. */
  lost?: string;
}

function stepAt(text: string, start: number, inHand: number): Step | undefined {
  const ahead = text.slice(start, start + 12);
  const half = HALF_BRACKET.exec(ahead);
  if (half) {
    const byte = swallowedByte(inHand, half[1] ?? '');
    return byte === undefined ? undefined : { start, bytes: [byte], end: start + half[0].length };
  }
  const bracket = BRACKET.exec(ahead);
  if (bracket) {
    // 80 alone is no byte of GBK and was dropped from the page; all others would have swallowed the bracket.
    const dropped = swallowedByte(inHand, bracket[1] ?? '') === 0x80;
    return dropped
      ? { start, bytes: [0x80], end: start }
      : { start, bytes: [], end: start + bracket[0].length };
  }
  const entity = /^\?(quot|amp|lt|gt|nbsp);/.exec(ahead);
  if (entity) {
    return { start, bytes: [], end: start + entity[0].length, lost: ENTITIES[entity[1] ?? ''] ?? '' };
  }
  const character = firstCharacter(ahead);
  const pair = gbkBytes(character);
  if (pair) return { start, bytes: [...pair], end: start + character.length };
  const code = character.charCodeAt(0);
  const wide: [number, number] = [0xa3, code + 0x80];
  if (code >= 0x40 && code <= 0x7e) return { start, bytes: [code], end: start + 1, wide };
  const lost = { start, bytes: [], end: start, lost: '' };
  return code > 0x20 && code < 0x40 ? { ...lost, wide } : lost;
}

/** The byte that was taken for the end of a bracketed character: that of a character so read that begins with `lead`. */
export function swallowedByte(lead: number | undefined, syllable: string): number | undefined {
  if (lead === undefined) return undefined;
  const endings = gbkCharacters({ lead })
    .filter((character) => readingsOf(character).includes(syllable))
    .sort((one, other) => rarity(one) - rarity(other))
    .map((character) => gbkBytes(character)?.[1]);
  return endings[0];
}

/** The likeliest everyday character of some, or LOST when another is nearly as likely. */
export function guess(
  wording: Wording,
  before: string,
  candidates: readonly string[],
  after: string,
): string {
  const everyday = candidates.filter((character) => rarity(character) === 1);
  const likeliest = likeliestBetween(wording, before, everyday, after);
  return likeliest?.sure ? likeliest.best : LOST;
}

/** Whether a run is more everyday as mended than as it stands, and agrees with the pinyin that follows it. */
function readsBetter(raw: string, mended: string, following: string, better: number): boolean {
  const reading = BRACKET.exec(following.slice(0, 12))?.[1];
  if (reading !== undefined && mended !== '' && !isReadAs(lastCharacter(mended), reading)) return false;
  const plain = raw.replace(new RegExp(`\\??\\(?${TONED}\\)`, 'g'), '').replace(/[@-~]/g, '\ue000');
  if (plain === '') return true;
  if ([...mended].some((character) => rarity(character) > 6)) return false;
  return meanRarity(mended) <= 2.5 && meanRarity(plain) - meanRarity(mended) >= better;
}

function meanRarity(text: string): number {
  const characters = [...text];
  return characters.reduce((sum, character) => sum + rarity(character), 0) / Math.max(1, characters.length);
}

/** Without pinyin in brackets. */
export function withoutBrackets(text: string): string {
  return text.replace(BRACKETS, '');
}

/** The first character of a text, whole. */
export function firstCharacter(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The last character of a text, whole. */
export function lastCharacter(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}
