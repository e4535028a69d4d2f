import { rarity } from './gbk.ts';
import { TONED } from './reading.ts';
import { toSimplified } from './simplified.ts';

/** How a document words things: which characters it uses and which follow which. */
export interface Wording {
  characters: Map<string, number>;
  pairs: Map<string, number>;
  /** After how many different characters each one stands. */
  company: Map<string, number>;
}

/** Learns a document's wording from its own text, traditional or not, with or without pinyin in brackets. */
export function wordingOf(text: string): Wording {
  const plain = toSimplified(text.replace(new RegExp(`\\(${TONED}\\)`, 'g'), ''));
  const wording: Wording = { characters: new Map(), pairs: new Map(), company: new Map() };
  let before = '';
  for (const character of plain) {
    const pair = before + character;
    if (!wording.pairs.has(pair)) count(wording.company, character);
    count(wording.characters, character);
    count(wording.pairs, pair);
    before = character;
  }
  return wording;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * The logarithm (base e) of how likely the document is to go on with a character: its share of what followed the one
 * before, mixed half and half with the share of pairs that end in it (the continuation count of Kneser and Ney, so that
 * 保, which comes in 确保 only, is not expected elsewhere) and a little for characters that it never used.
 */
function likelihood(wording: Wording, before: string, character: string): number {
  const general = 0.001 / 10 ** rarity(character);
  const goesWith = (wording.company.get(character) ?? 0) / Math.max(1, wording.pairs.size);
  const seen = wording.characters.get(before) ?? 0;
  const following = seen === 0 ? 0 : (wording.pairs.get(before + character) ?? 0) / seen;
  return Math.log(0.5 * following + 0.45 * goesWith + 0.05 * general);
}

/** e^1.5: the best must be some four and a half times as likely as the second. */
const CLEAR_LEAD = 1.5;

/** e^1.5 as well: what a character gains that makes a word with its neighbours, or is a sign and needs none. */
const MAKES_A_WORD = 1.5;

/**
 * Of some candidates the likeliest between two texts. Not sure when the next is nearly as likely; when a character that
 * stands alone before could become a word with another candidate (确 waits for 保); and when it does become one with
 * this candidate, but the document never uses that word.
 */
export function likeliestBetween(
  wording: Wording,
  before: string,
  candidates: readonly string[],
  after: string,
): { best: string; sure: boolean } | undefined {
  const left = toSimplified(before.slice(-4));
  const right = toSimplified(after.slice(0, 4));
  const alone = [...words.segment(left)].at(-1)?.segment.length === 1;
  const ranked = [...new Set(candidates.map(toSimplified))]
    .map((character) => {
      const word = wordOf(left, character, right);
      return {
        character,
        completes: alone && word.index < left.length,
        likelihood:
          likelihood(wording, left.slice(-1), character) +
          likelihood(wording, character, right.slice(0, 1)) +
          (word.length > 1 || /\P{L}/u.test(character) ? MAKES_A_WORD : 0),
      };
    })
    .sort((one, other) => other.likelihood - one.likelihood);
  const [first, second] = ranked;
  if (!first) return undefined;
  const used = wording.pairs.has(left.slice(-1) + first.character);
  const contested = first.completes ? !used : ranked.some(({ completes }) => completes);
  const lead = first.likelihood - (second?.likelihood ?? -Infinity);
  return { best: first.character, sure: lead >= CLEAR_LEAD && !contested };
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The word that a character belongs to between two texts: where it begins and its length. */
function wordOf(left: string, character: string, right: string): { index: number; length: number } {
  const word = words.segment(left + character + right).containing(left.length);
  return { index: word?.index ?? left.length, length: word?.segment.length ?? 1 };
}
