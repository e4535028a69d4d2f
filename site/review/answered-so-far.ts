import { z } from 'zod';
import { cardName } from '../../quizzes/card-name.ts';
import type { Answered } from '../../quizzes/review-cards.ts';
import type { Attempt } from '../../records/attempts.ts';
import type { ReviewAnswer } from '../../records/review-answers.ts';

/** What is read again of a grade that was put on record. */
const gradeOnRecord = z.object({
  items: z.array(
    z.object({
      questionId: z.string(),
      fraction: z.number(),
      answered: z.boolean(),
      /** A person has yet to mark it. */
      waiting: z.boolean().optional(),
    }),
  ),
});

/**
 * Everything that a person answered, in quizzes, in practice and in review, in the order in which it happened. A
 * question left open on a paper was not known; of a paper on which nothing was answered nothing is said.
 * @param dayOf the centre's day of a moment
 */
export function answeredSoFar(
  attempts: readonly Attempt[],
  reviewed: readonly ReviewAnswer[],
  dayOf: (moment: Date) => string,
): Answered[] {
  const inQuizzes = attempts.flatMap((attempt) => {
    if (attempt.state !== 'finished' || attempt.kind !== 'quiz') return [];
    const items = gradeOnRecord.safeParse(attempt.result).data?.items ?? [];
    if (items.every(({ answered }) => !answered)) return [];
    return items
      .filter(({ waiting }) => waiting !== true)
      .map(({ questionId, fraction }) => ({
        card: cardName(attempt.subject, questionId),
        right: fraction === 1,
        at: attempt.finishedAt,
      }));
  });
  const inReview = reviewed.map(({ card, fraction, at }) => ({ card, right: fraction === 1, at }));
  return [...inQuizzes, ...inReview]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ card, right, at }) => ({ card, right, day: dayOf(at) }));
}
