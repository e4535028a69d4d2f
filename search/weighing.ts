import type { Field } from './built-index.ts';

/**
 * What a search counts how much. `WEIGHING` is what the product searches with; with `LUNR` the same program
 * gives every document the score that stock lunr gives it, which tests prove.
 */
export interface Weighing {
  /** How much a term counts by the field it stands in. */
  boost: Readonly<Record<Field, number>>;
  /** How fast repetition stops counting (k1 of BM25). */
  k1: number;
  /** How much a long field is held against its terms, 0 to 1 (b of BM25). */
  b: number;
  /** The documents over which a field's mean length is taken: those that have the field, or all. */
  mean: 'filled' | 'all';
  /** What is counted for the rarity of a term: the articles that hold it, or their fields. */
  rarity: 'articles' | 'fields';
  /** What a term counts in the fields besides the one where it counts most, 0 to 1. */
  otherFields: number;
  /** Of the terms that may stand for one word (its beginning, a slip), the best counts, or each fully. */
  standIns: 'best' | 'each';
  /** How much a word or number counts in a Chinese query. */
  latinAmongChinese: number;
  /** How much the pronunciation of a title or phrasing counts; 0 for nothing. */
  pinyin: number;
  /** What a pair counts that only sounds like the one typed, beside the pair itself; 0 for nothing. */
  soundAlike: number;
}

export const WEIGHING: Weighing = {
  // A body is long and says many things besides its subject.
  boost: { title: 2, asked: 1.5, body: 0.7 },
  k1: 1.2,
  b: 0.5,
  // lunr counts the empty fields in, which all but switches off a field that few articles fill.
  mean: 'filled',
  // lunr counts an article once for each field, so that a word of every title and phrasing looks rare.
  rarity: 'articles',
  // lunr adds the fields up; but a title and its phrasings say the same again, and a word in all of them is
  // not three words.
  otherFields: 0.3,
  // A page with many words of one beginning does not hold that word many times.
  standIns: 'best',
  // A Chinese word of two characters comes as three terms, a word of an alphabet as one.
  latinAmongChinese: 2,
  pinyin: 1,
  soundAlike: 0.7,
};

/** As stock lunr weighs, but for the numbers that lunr leaves to the program: boosts, k1 and b. */
export const LUNR: Weighing = {
  ...WEIGHING,
  mean: 'all',
  rarity: 'fields',
  otherFields: 1,
  standIns: 'each',
  latinAmongChinese: 1,
  pinyin: 0,
  soundAlike: 0,
};

/**
 * lunr's inverse document frequency, ln(1 + |(N − n + ½) / (n + ½)|), of a term that n (`holding`) of N
 * `documents` hold.
 */
export function inverseFrequency(documents: number, holding: number): number {
  return Math.log(1 + Math.abs((documents - holding + 0.5) / (holding + 0.5)));
}

/**
 * What a term is worth in one field of a document, as lunr's builder computes it, but for the rarity (BM25):
 * boost · (k1 + 1) · tf / (k1 · (1 − b + b · length / average) + tf).
 *
 * @param length of the document's field, in terms
 * @param average length
 */
export function weight(
  { boost, k1, b }: Weighing,
  field: Field,
  frequency: number,
  length: number,
  average: number,
): number {
  const held = 1 - b + (b * length) / average;
  return (boost[field] * (k1 + 1) * frequency) / (k1 * held + frequency);
}
