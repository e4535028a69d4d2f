import type { Field } from './built-index.ts';

/**
 * How much a term counts by the field it stands in; a body is long and says many things besides its subject.
 */
export const BOOST: Readonly<Record<Field, number>> = { title: 2, asked: 1.5, body: 0.7 };

/**
 * How much a term counts in the fields besides the one where it counts most. lunr adds the fields up; but a
 * title and its phrasings say the same again, and a word in all of them is not three words. On a hotline's
 * questions recall@3 is .70 with a third of the others and .66 with their sum.
 */
export const OTHER_FIELDS = 0.3;

/**
 * How fast repetition stops counting, and how much a long field is held against its terms (lunr's k1 and b).
 */
const K1 = 1.2;
const B = 0.5;

/**
 * lunr's inverse document frequency, ln(1 + |(N − n + ½) / (n + ½)|), where `holding` (n) of `documents` (N)
 * hold a term in any field. lunr counts a document once for each field, so that a word of every title and
 * phrasing looks rare.
 */
export function inverseFrequency(documents: number, holding: number): number {
  return Math.log(1 + Math.abs((documents - holding + 0.5) / (holding + 0.5)));
}

/**
 * What a term is worth in one field of a document, as lunr's builder computes it, but for the rarity (BM25):
 * boost · (k1 + 1) · tf / (k1 · (1 − b + b · length / average) + tf).
 *
 * @param length of the document's field, in terms
 * @param average length over the documents that have the field: lunr counts the empty ones in, which all but
 *   switches off a field that few articles fill
 */
export function weight(field: Field, frequency: number, length: number, average: number): number {
  const held = 1 - B + (B * length) / average;
  return (BOOST[field] * (K1 + 1) * frequency) / (K1 * held + frequency);
}
