import type { QuizResult } from '../../records/quiz-results.ts';

/** Of each person the first paper of each quiz, or all; results come in the order in which they were handed in. */
export function whichPapers(results: readonly QuizResult[], every: boolean): QuizResult[] {
  if (every) return [...results];
  const seen = new Set<string>();
  return results.filter(({ person, quiz }) => {
    const key = `${person} ${quiz}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
