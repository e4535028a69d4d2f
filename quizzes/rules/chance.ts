/** A pattern is told when chance alone would make one as strong in fewer than one quiz of a hundred. */
export const TOO_RARE = 0.01;

/** The probability that at least `hits` of some independent events happen (Poisson binomial, by recurrence). */
export function atLeast(hits: number, probabilities: readonly number[]): number {
  let exactly = [1];
  for (const p of probabilities) {
    exactly = [...exactly, 0].map(
      (here, count) => here * (1 - p) + (count > 0 ? (exactly[count - 1] ?? 0) * p : 0),
    );
  }
  return exactly.slice(hits).reduce((sum, p) => sum + p, 0);
}
