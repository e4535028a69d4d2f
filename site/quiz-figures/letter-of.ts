import type { WrittenChoice } from '../../quizzes/statistics/choices.ts';

/** The letter under which a choice stands in pictures and tables: A, B, C …, from A again where it is chosen as something else. */
export function letterOf(choices: readonly WrittenChoice[], at: number): string {
  const alike = choices.slice(0, at).filter(({ as }) => as === choices[at]?.as).length;
  return String.fromCodePoint(65 + alike);
}
