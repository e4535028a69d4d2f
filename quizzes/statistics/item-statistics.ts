import { figure, type Figure } from './figure.ts';
import { totalsOf, type MarkTable, type Totals } from './mark-table.ts';
import { covariance, mean, variance } from './moments.ts';

/** What the marks say of one question. */
export interface ItemStatistics {
  id: string;
  /** How many papers it was on: the number beside every figure. */
  answers: number;
  max: number;
  /** Mean mark as a share of the maximum, 0–1: how easy it is. */
  facility: Figure;
  /** Standard deviation of its marks. */
  sd: Figure;
  /** Percent of the marks of a paper that holds what papers hold on average. */
  intendedWeight: Figure;
  /** Percent of the differences between totals that it accounts for. */
  effectiveWeight: Figure;
  /** Percent: correlation of its marks with those of the rest of the paper. */
  discriminationIndex: Figure;
  /** Percent: the same as a share of what its and the rest's marks would allow at most. */
  discriminativeEfficiency: Figure;
}

/**
 * Statistics of every question, as Moodle's quiz statistics define them (docs.moodle.org/dev, "Quiz statistics
 * calculations"): x is a mark, T the total, R = T − x, and (co)variances have S − 1 in the denominator.
 *
 * Where papers draw different questions, a question is judged by the papers it was on, and the weights by what a
 * paper holds on average; on papers that are all alike both are Moodle's to the letter.
 */
export function itemStatistics(table: MarkTable): ItemStatistics[] {
  const sums = totalsOf(table);
  const columns = table.items.map((_, item) => columnOf(table, sums, item));
  const papers = table.attempts.length;
  const held = (weigh: (column: Column, item: number) => number) =>
    columns.reduce(
      (sum, column, item) => sum + (weigh(column, item) * column.marks.length) / Math.max(1, papers),
      0,
    );
  const allMarks = held((_, item) => table.items[item]?.max ?? 0);
  const allWeights = held(({ withTotal }) => (withTotal > 0 ? Math.sqrt(withTotal) : 0));
  return table.items.map(({ id, max }, item) => {
    const column = columns[item] ?? columnOf(table, sums, item);
    const { marks, rest, withTotal } = column;
    const spread = variance(marks);
    const restSpread = variance(rest);
    const together = covariance(marks, rest);
    const why = spread === 0 ? 'same-marks' : restSpread === 0 ? 'same-rest' : 'too-few-answers';
    const atMost = covariance(Float64Array.from(marks).sort(), Float64Array.from(rest).sort());
    return {
      id,
      answers: marks.length,
      max,
      facility: figure(mean(marks) / max, 'too-few-answers'),
      sd: figure(Math.sqrt(spread), 'too-few-answers'),
      intendedWeight: figure((100 * max) / allMarks, 'too-few-answers'),
      effectiveWeight: effectiveWeight(withTotal, allWeights),
      discriminationIndex: figure((100 * together) / Math.sqrt(spread * restSpread), why),
      discriminativeEfficiency: figure((100 * together) / atMost, why),
    };
  });
}

/** The papers that one question was on: its marks, and the marks of all else on them. */
interface Column {
  marks: Float64Array;
  rest: Float64Array;
  /** Covariance of its marks with the totals. */
  withTotal: number;
}

function columnOf({ attempts }: MarkTable, { totals }: Totals, item: number): Column {
  const marks = new Float64Array(attempts.length);
  const rest = new Float64Array(attempts.length);
  const whole = new Float64Array(attempts.length);
  let count = 0;
  attempts.forEach((row, attempt) => {
    const mark = row[item];
    if (mark === undefined) return;
    const total = totals[attempt] ?? 0;
    marks[count] = mark;
    whole[count] = total;
    rest[count] = roundOff(total - mark);
    count += 1;
  });
  const own = marks.slice(0, count);
  return { marks: own, rest: rest.slice(0, count), withTotal: covariance(own, whole.slice(0, count)) };
}

/** 0.3 + 0.6 − 0.6 is not 0.3 to the last bit; without this, rests that are the same would seem to differ. */
function roundOff(marks: number): number {
  return Math.round(marks * 1e9) / 1e9;
}

function effectiveWeight(withTotal: number, all: number): Figure {
  if (Number.isNaN(withTotal)) return { why: 'too-few-answers' };
  if (withTotal < 0) return { why: 'negative-covariance' };
  return figure((100 * Math.sqrt(withTotal)) / all, 'same-totals');
}
