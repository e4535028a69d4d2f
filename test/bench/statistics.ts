/**
 * How fast the statistics of a test are: `node test/bench/statistics.ts [attempts] [items]`, 10,000 attempts at 50 items
 * unless given. The peer is the same statistics by the textbook's formulas, as the tests check ours with; it does not sort
 * for the discriminative efficiency. Also timed: papers that draw their questions, and the item response models.
 */
import { fitItemResponse } from '../../quizzes/statistics/item-response/fit.ts';
import { itemStatistics } from '../../quizzes/statistics/item-statistics.ts';
import { testStatistics } from '../../quizzes/statistics/test-statistics.ts';
import { madeUpMarks } from '../quizzes/statistics/made-up-marks.ts';
import {
  alpha,
  average,
  columnOf,
  correlation,
  covarianceOf,
  excess,
  skew,
  totalsOf,
} from '../quizzes/statistics/plain-formulas.ts';

const RUNS = 5;

const [attempts = 10_000, items = 50] = process.argv.slice(2).map(Number);
const bank = (size: number) =>
  Array.from({ length: size }, (_, item) => ({ slope: 0.5 + item / size, difficulty: (item % 9) / 3 - 1.3 }));
const marks = madeUpMarks(1, attempts, bank(items));
const drawn = madeUpMarks(2, attempts, bank(Math.ceil(items * 1.5)), items);
const rows = marks.attempts.map((row) => row.map((mark) => mark ?? 0));

const ours = fastest(RUNS, () => [itemStatistics(marks), testStatistics(marks)]);
const onDrawn = fastest(RUNS, () => [itemStatistics(drawn), testStatistics(drawn)]);
const theirs = fastest(RUNS, () => plain(rows));
const models = (['rasch', '2pl'] as const).map((model) => {
  const begun = performance.now();
  const { rounds } = fitItemResponse(model, marks);
  return [
    model,
    `${((performance.now() - begun) / 1000).toFixed(1)} s, ${String(rounds)} rounds, standard errors included`,
  ];
});
const lines = [
  ['marks', `${String(attempts)} attempts at ${String(items)} items`],
  ['statistics', `${ours.toFixed(0)} ms`],
  ['of drawn papers', `${onDrawn.toFixed(0)} ms, ${String(Math.ceil(items * 1.5))} items in the bank`],
  ['textbook', `${theirs.toFixed(0)} ms`],
  ['ratio', `${(theirs / ours).toFixed(1)} times as fast`],
  ...models,
];
process.stdout.write(`${lines.map((line) => line.join('\t')).join('\n')}\n`);

function plain(table: readonly (readonly number[])[]): unknown[] {
  const totals = totalsOf(table);
  const each = (table[0] ?? []).map((_, item) => {
    const own = columnOf(table, item);
    const rest = totals.map((total, row) => total - (own[row] ?? 0));
    return [average(own), covarianceOf(own, own), covarianceOf(own, totals), correlation(own, rest)];
  });
  return [each, alpha(table), skew(totals), excess(totals)];
}

/** The shortest of some runs, in milliseconds: what else the machine does only ever adds. */
function fastest(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}
