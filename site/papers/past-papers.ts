import { z } from 'zod';
import type { PastPaper } from '../../quizzes/may-take.ts';
import type { Attempt, FinishedAttempt } from '../../records/attempts.ts';

/** What is read again of a grade that was put on record. */
const gradeOnRecord = z.object({
  waiting: z.number().optional(),
  items: z.array(
    z.object({ questionId: z.string(), fraction: z.number(), articles: z.array(z.string()).default([]) }),
  ),
});

/** The certified papers among attempts at one quiz that are over, in the order in which they were finished. */
export function pastPapers(attempts: readonly Attempt[], articles: ReadonlySet<string>): PastPaper[] {
  return finished(attempts, true).map((attempt) => {
    const { items, waiting } = gradeOf(attempt);
    const missed = items.filter(({ fraction }) => fraction < 1).flatMap((item) => item.articles);
    return {
      finishedAt: attempt.finishedAt,
      verdict: attempt.passed ? 'passed' : waiting > 0 ? 'waiting' : 'failed',
      score: attempt.score,
      // An article that is gone cannot be opened.
      toRead: [...new Set(missed)].filter((id) => articles.has(id)).sort(),
    };
  });
}

/** What the last paper asked, by the authors' ids: of the certified ones, or of practice. */
export function lastAsked(attempts: readonly Attempt[], certified: boolean): string[] {
  const last = finished(attempts, certified).at(-1);
  return last ? gradeOf(last).items.map(({ questionId }) => questionId) : [];
}

function finished(attempts: readonly Attempt[], certified: boolean): FinishedAttempt[] {
  return attempts
    .filter((one) => one.state === 'finished' && one.certified === certified)
    .flatMap((one) => (one.state === 'finished' ? one : []))
    .sort((a, b) => a.finishedAt.getTime() - b.finishedAt.getTime());
}

function gradeOf({ result }: FinishedAttempt) {
  const { items = [], waiting = 0 } = gradeOnRecord.safeParse(result).data ?? {};
  return { items, waiting };
}
