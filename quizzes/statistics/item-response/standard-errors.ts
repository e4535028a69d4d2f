import { expect, type Curves } from './expectation.ts';
import { pullOf, STEEPEST, type Model } from './maximisation.ts';
import type { Patterns } from './patterns.ts';

/** A change of a parameter that is small for its curve and large for the arithmetic. */
const STEP = 1e-4;

/** How far the estimates of one question may be off by chance; variances and the covariance of its two parameters. */
export interface Uncertainty {
  slope: number;
  intercept: number;
  both: number;
}

/**
 * Variances of the estimates: the inverse of the observed information, which is taken from differences of the exact
 * gradient of the marginal log-likelihood (by Fisher's identity the expected gradient of the whole data, Louis 1982,
 * *Journal of the Royal Statistical Society B* 44(2), pp. 226–233).
 * Undefined where a slope has no end, or the information is not positive definite.
 */
export function uncertainties(model: Model, patterns: Patterns, curves: Curves): (Uncertainty | undefined)[] {
  const size = curves.slopes.length;
  const settled = Array.from({ length: size }, (_, item) => item).filter(
    (item) => Math.abs(curves.slopes[item] ?? 0) < STEEPEST,
  );
  // One slope for all stands first; else each question's slope, then each question's intercept.
  const slopeAt = (place: number) => (model === 'rasch' ? 0 : place);
  const firstIntercept = model === 'rasch' ? 1 : settled.length;
  const places = firstIntercept + settled.length;
  if (settled.length === 0) return Array.from({ length: size }, () => undefined);

  const gradient = (moved: number, step: number): Float64Array => {
    const slopes = Float64Array.from(curves.slopes);
    const intercepts = Float64Array.from(curves.intercepts);
    settled.forEach((item, place) => {
      if (slopeAt(place) === moved) slopes[item] = (slopes[item] ?? 0) + step;
      if (firstIntercept + place === moved) intercepts[item] = (intercepts[item] ?? 0) + step;
    });
    const expected = expect(patterns, { slopes, intercepts });
    const sum = new Float64Array(places);
    settled.forEach((item, place) => {
      const pull = pullOf(item, { slopes, intercepts }, expected);
      sum[slopeAt(place)] = (sum[slopeAt(place)] ?? 0) + pull.slope;
      sum[firstIntercept + place] = pull.intercept;
    });
    return sum;
  };
  const information = Array.from({ length: places }, (_, place) => {
    const above = gradient(place, STEP);
    const below = gradient(place, -STEP);
    return above.map((value, other) => ((below[other] ?? 0) - value) / (2 * STEP));
  });
  const inverse = invert(information);
  return Array.from({ length: size }, (_, item) => {
    const place = settled.indexOf(item);
    if (!inverse || place < 0) return undefined;
    const [slope, intercept] = [slopeAt(place), firstIntercept + place];
    return {
      slope: inverse[slope]?.[slope] ?? NaN,
      intercept: inverse[intercept]?.[intercept] ?? NaN,
      both: inverse[slope]?.[intercept] ?? NaN,
    };
  });
}

/** The inverse of a symmetric positive definite matrix, by Gauss and Jordan; undefined for any other. */
function invert(matrix: readonly Float64Array[]): Float64Array[] | undefined {
  const size = matrix.length;
  const rows = matrix.map((row, index) => {
    const wide = new Float64Array(2 * size);
    wide.set(row);
    wide[size + index] = 1;
    return wide;
  });
  for (let column = 0; column < size; column += 1) {
    const row = rows[column];
    const pivot = row?.[column] ?? 0;
    if (!row || !(pivot > 1e-12)) return undefined;
    for (let index = 0; index < 2 * size; index += 1) row[index] = (row[index] ?? 0) / pivot;
    rows.forEach((other, index) => {
      const factor = other[column] ?? 0;
      if (index === column || factor === 0) return;
      for (let at = 0; at < 2 * size; at += 1) other[at] = (other[at] ?? 0) - factor * (row[at] ?? 0);
    });
  }
  return rows.map((row) => row.slice(size));
}
