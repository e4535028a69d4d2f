import { plainWords } from './plain-words.ts';

/** Chinese characters are compared one, two and three at a time. */
const LONGEST_CHINESE = 3;

/** Letters of a word are compared two to five at a time, its beginning and end counted as letters. */
const SHORTEST_LETTERS = 2;
const LONGEST_LETTERS = 5;

/**
 * What two sentences may have in common, with repetitions: pieces of Chinese of up to three characters, pieces of a
 * word of up to five letters, words, and pairs of words.
 */
export function features(text: string): string[] {
  const words = plainWords(text)
    .split(/\s+|(?<=\p{Script=Han})(?=[^\p{Script=Han}])|(?<=[^\p{Script=Han}])(?=\p{Script=Han})/u)
    .filter((word) => word !== '');
  return words.flatMap((word, index) => {
    if (/^\p{Script=Han}/u.test(word)) return piecesOf(Array.from(word), 1, LONGEST_CHINESE);
    const after = words[index + 1];
    const letters = piecesOf(Array.from(`<${word}>`), SHORTEST_LETTERS, LONGEST_LETTERS);
    return after === undefined ? [...letters, `${word} `] : [...letters, `${word} `, `${word} ${after}`];
  });
}

function piecesOf(letters: readonly string[], shortest: number, longest: number): string[] {
  const pieces: string[] = [];
  for (let length = shortest; length <= longest; length += 1) {
    for (let from = 0; from + length <= letters.length; from += 1) {
      pieces.push(letters.slice(from, from + length).join(''));
    }
  }
  return pieces;
}
