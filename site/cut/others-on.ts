import { spreadOf, type Spread } from '../../quizzes/angoff.ts';
import type { CutRating } from '../../records/cut-studies.ts';

/** What the other judges said of a question in the first round; nothing when nobody else did. */
export function othersOn(question: string, ratings: readonly CutRating[], judge: string): Spread | undefined {
  const values = ratings
    .filter((one) => one.question === question && one.round === 1 && one.judge !== judge)
    .map(({ value }) => value);
  return values.length > 0 ? spreadOf(values) : undefined;
}
