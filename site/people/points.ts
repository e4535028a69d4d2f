/**
 * A score as it is shown, with at most one decimal and never rounded up: 74.96 must not look like the 75 it misses.
 */
export function points(score: number): string {
  return String(Math.floor(score * 10 + 1e-6) / 10);
}
