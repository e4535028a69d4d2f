import type { QuizResult } from '../../records/quiz-results.ts';

/** What some papers came to, each by its score as it counts. */
export interface Tally {
  papers: number;
  /** Papers that wait for a person's marks; they are neither passed nor failed, and are left out of the rest. */
  waiting: number;
  passed: number;
  /** Percent (0–100) with one decimal; nothing without papers that are marked. */
  passRate: number | undefined;
  mean: number | undefined;
}

/** Counts some results. */
export function tally(results: readonly QuizResult[]): Tally {
  const marked = results.filter(({ waiting }) => !waiting);
  const passed = marked.filter((result) => result.passed).length;
  const sum = marked.reduce((all, { score }) => all + score, 0);
  const none = marked.length === 0;
  return {
    papers: results.length,
    waiting: results.length - marked.length,
    passed,
    passRate: none ? undefined : (100 * passed) / marked.length,
    mean: none ? undefined : sum / marked.length,
  };
}
