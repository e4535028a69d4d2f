/** So many points are one bar. */
const STEP = 5;

/** How many scores (0–100) fall into each step of five points; a score on a border counts above it, 100 in the last. */
export function spreadOf(scores: readonly number[]): { from: number; to: number; papers: number }[] {
  const last = 100 / STEP - 1;
  return Array.from({ length: last + 1 }, (_, step) => ({
    from: step * STEP,
    to: (step + 1) * STEP,
    papers: scores.filter((score) => Math.min(last, Math.floor(score / STEP)) === step).length,
  }));
}
