/** A Chinese reader takes in some 300 characters a minute, an English one some 167 words, when it must be understood. */
const SECONDS_A_CHARACTER = 60 / 300;
const SECONDS_A_WORD = 180 / 500;

/** The longest that a notice may take: three minutes, before a shift begins. */
export const LONGEST = 180;

/** How many seconds it takes to read a text with understanding; characters and words are told apart. */
export function readingTime(text: string): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}.,'’%-]*/gu)?.length ?? 0;
  return Math.round(characters * SECONDS_A_CHARACTER + words * SECONDS_A_WORD);
}

/** Whole minutes for so many seconds of reading; never none, so that nobody is promised nothing. */
export function readingMinutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}
