/** Beyond the digits that sums of thousands of products keep. */
const ROUND_OFF = 1e-12;

/** The mean; NaN of nothing. */
export function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Covariance with S − 1 in the denominator; exactly 0 when one side is the same everywhere; NaN for fewer than two. */
export function covariance(a: Float64Array, b: Float64Array): number {
  if (a.length < 2) return NaN;
  if (isSame(a) || isSame(b)) return 0;
  const meanA = mean(a);
  const meanB = mean(b);
  let sum = 0;
  let size = 0;
  for (let index = 0; index < a.length; index += 1) {
    const product = ((a[index] ?? 0) - meanA) * ((b[index] ?? 0) - meanB);
    sum += product;
    size += Math.abs(product);
  }
  // What arithmetic leaves of nothing would have a sign that depends on the order of the values.
  return Math.abs(sum) <= size * ROUND_OFF ? 0 : sum / (a.length - 1);
}

/** Variance with S − 1 in the denominator. */
export function variance(values: Float64Array): number {
  return covariance(values, values);
}

/** Asked of the values themselves: the sum of squared differences from a rounded mean is rarely 0. */
function isSame(values: Float64Array): boolean {
  const [first] = values;
  return values.every((value) => value === first);
}
