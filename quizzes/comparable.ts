/** Signs of Unicode's punctuation that are part of what is meant: `*#06#` is not 06. */
const MEANT = /^[%#*@&]+$/;

/**
 * Words as they are compared: width, case, spaces and punctuation make no difference, so that
 * “先退，后查。” and "先退后查" are the same answer. Numbers stay what they are: 1.5 is not 15, −3 is not 3,
 * and 1,000 is 1000.
 */
export function comparable(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replaceAll('−', '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/\p{P}+/gu, (signs, at: number, all: string) => {
      const before = /\d$/.test(all.slice(0, at));
      const after = /^\d/.test(all.slice(at + signs.length));
      const inNumber = after && (before || (at === 0 && signs === '-'));
      return inNumber || MEANT.test(signs) ? signs : '';
    });
}
