/**
 * Words as they are compared: width, case, spaces and punctuation make no difference, so that
 * “先退,后查。” and "先退后查" are the same answer. Money and mathematical signs are kept.
 */
export function comparable(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, '');
}
