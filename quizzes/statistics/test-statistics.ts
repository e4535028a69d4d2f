import { figure, type Figure } from './figure.ts';
import { totalsOf, type MarkTable } from './mark-table.ts';
import { mean, variance } from './moments.ts';
import { pairedCovariance } from './paired-covariance.ts';

/** What the marks say of a test as a whole; in marks unless it is said otherwise. */
export interface TestStatistics {
  /** How many papers: the number beside every figure. */
  attempts: number;
  /** The most marks that a paper gives. */
  max: number;
  mean: Figure;
  median: Figure;
  sd: Figure;
  skewness: Figure;
  kurtosis: Figure;
  /** Percent, Cronbach's α: how far the questions of a paper measure one thing. */
  consistency: Figure;
  /** Percent of the standard deviation that is chance. */
  errorRatio: Figure;
  /** By how many marks a total is off by chance (one standard deviation). */
  standardError: Figure;
}

/**
 * Statistics of a test, as Moodle's quiz statistics define them: skewness and kurtosis by k-statistics, the
 * coefficient of internal consistency (CIC), and what follows from it.
 *
 * On papers that are all alike the CIC is Cronbach's α to the letter. Where papers draw different questions it is
 * p²·c̄ / var T, which is the same formula by the mean covariance c̄ of two questions, taken over the papers that
 * hold both (Cronbach, *Psychometrika* 16(3) 1951, pp. 297–334, his formula 16). Moodle takes the places of the
 * paper for its questions there; our papers shuffle them, so a place means nothing.
 */
export function testStatistics(table: MarkTable): TestStatistics {
  const { totals, max, length } = totalsOf(table);
  const spread = variance(totals);
  const why = spread === 0 ? 'same-totals' : 'too-few-answers';
  const sd = Math.sqrt(spread);
  const consistency = consistencyOf(table, length, spread);
  const ratio = 100 * Math.sqrt(1 - (consistency.value ?? NaN) / 100);
  const errorRatio = figure(ratio, consistency.why ?? 'more-than-whole');
  const { skewness, kurtosis } = shape(totals);
  return {
    attempts: totals.length,
    max,
    mean: figure(mean(totals), 'too-few-answers'),
    median: figure(median(totals), 'too-few-answers'),
    sd: figure(sd, 'too-few-answers'),
    skewness: figure(skewness, why),
    kurtosis: figure(kurtosis, why),
    consistency,
    errorRatio,
    standardError: figure((ratio * sd) / 100, errorRatio.why ?? 'too-few-answers'),
  };
}

function consistencyOf(table: MarkTable, length: number, spread: number): Figure {
  if (table.attempts.length < 2) return { why: 'too-few-answers' };
  if (length <= 1) return { why: 'one-question' };
  if (spread === 0) return { why: 'same-totals' };
  return figure((100 * length ** 2 * pairedCovariance(table)) / spread, 'too-few-answers');
}

function median(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  const [below = NaN, above = NaN] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return (below + above) / 2;
}

/** k3/k2^1.5 and k4/k2², from central moments with S in the denominator. */
function shape(totals: Float64Array): { skewness: number; kurtosis: number } {
  const s = totals.length;
  const middle = mean(totals);
  const moment = (power: number) => mean(totals.map((total) => (total - middle) ** power));
  if (s < 2 || variance(totals) === 0) return { skewness: NaN, kurtosis: NaN };
  const [m2, m3, m4] = [moment(2), moment(3), moment(4)];
  const k2 = (s * m2) / (s - 1);
  const k3 = (s ** 2 * m3) / ((s - 1) * (s - 2));
  const k4 = (s ** 2 * ((s + 1) * m4 - 3 * (s - 1) * m2 ** 2)) / ((s - 1) * (s - 2) * (s - 3));
  return { skewness: s < 3 ? NaN : k3 / k2 ** 1.5, kurtosis: s < 4 ? NaN : k4 / k2 ** 2 };
}
