import type { Scorecard } from './scorecard.ts';

/** The grade of a score, 0–100, or that of a call that an auto-fail has failed. */
export function gradeOf(score: number, fails: readonly { code: string }[], scorecard: Scorecard): string {
  if (fails.length > 0) return 'failed';
  return scorecard.grades.find(({ from }) => score >= from)?.grade ?? scorecard.below;
}

/** A score as it is shown: with one decimal, and each auto-fail once after it: `91.5 (F1)`. */
export function shownAs(score: number, fails: readonly { code: string }[]): string {
  const codes = [...new Set(fails.map(({ code }) => code))];
  return codes.length === 0 ? score.toFixed(1) : `${score.toFixed(1)} (${codes.join(', ')})`;
}
