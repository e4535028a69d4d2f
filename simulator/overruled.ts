import { gradeOf, shownAs } from './grade.ts';
import type { JudgedRow, Judgement, Overrule } from './judgement.ts';
import type { Scorecard } from './scorecard.ts';

/**
 * A judgement in which people have the last word on single criteria. Each overrule stays in it with its reason; of several
 * on one criterion the last counts. The score is again Σ(max × rate) ÷ Σ(max) × 100 over the criteria that apply. What fails
 * a call at once fails it still: an auto-fail is no criterion.
 *
 * @param judgement as the simulator made it, never one that was overruled before
 * @param overrules in the order in which they were decided
 */
export function overruled(
  judgement: Judgement,
  scorecard: Scorecard,
  overrules: readonly Overrule[],
): Judgement {
  if (overrules.length === 0) return judgement;
  const last = new Map(overrules.map((one) => [one.criterion, one]));
  const rows = judgement.rows.map((row) => rowAfter(row, last.get(row.code)));
  const score = scoreOfRows(rows);
  const { fails, ending, pass } = judgement;
  const demanded = new Set(scorecard.criteria.filter((one) => one.compliance).map(({ code }) => code));
  return {
    ...judgement,
    rows,
    score,
    passed: ending !== undefined && fails.length === 0 && score >= pass,
    grade: gradeOf(score, fails, scorecard),
    shown: shownAs(score, fails),
    compliant: fails.length === 0 && rows.every(({ code, rate }) => !demanded.has(code) || rate !== 0),
    overruled: [...overrules],
  };
}

function rowAfter({ code, max, rate }: JudgedRow, overrule: Overrule | undefined): JudgedRow {
  const now = overrule ? overrule.rate : rate;
  return { code, max, ...(now !== undefined && { rate: now }) };
}

function scoreOfRows(rows: readonly JudgedRow[]): number {
  const applying = rows.flatMap(({ max, rate }) => (rate === undefined ? [] : [{ max, gained: max * rate }]));
  const total = applying.reduce((sum, { max }) => sum + max, 0);
  const gained = applying.reduce((sum, row) => sum + row.gained, 0);
  return total === 0 ? 100 : Math.round((gained / total) * 1000) / 10;
}
