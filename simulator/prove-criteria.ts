import { isClean, type Edge, type Exploration } from './explore.ts';
import type { Prospects } from './prospects.ts';
import {
  earningsJudging,
  FULL_RECORD,
  NO_RECORD,
  rateOfRow,
  type Earnings,
  type Rate,
  type RecordRates,
  type Row,
  type Rubric,
} from './rubric.ts';
import { earnedAtOnce, shortestPath } from './shortest-path.ts';

/** How well and how badly a line of the scorecard can be met, each with a shortest path that meets it so. */
export interface CriterionProof {
  code: string;
  /** The points it is worth. */
  max: number;
  /** By what it is judged; the record comes after the call, so that no path decides it. */
  judgedBy: Exclude<Row['judgedBy'], 'nothing'>;
  /** Without an auto-fail; nothing when every way has one. */
  best?: { rate: Rate; path: readonly Edge[] };
  worst?: { rate: Rate; path: readonly Edge[] };
}

/** The best and the worst of each criterion that the call can earn, in the order of the scorecard. */
export function proveCriteria(
  exploration: Exploration,
  card: Rubric,
  ahead: Prospects,
  below: Prospects,
): CriterionProof[] {
  return card.rows.flatMap((row) => {
    const { criterion, judgedBy } = row;
    if (judgedBy === 'nothing') return [];
    const about = { code: criterion.code, max: criterion.max, judgedBy };
    if (judgedBy === 'record') {
      return [{ ...about, best: { rate: 1, path: [] }, worst: { rate: 0, path: [] } } as const];
    }
    const best = bestOfRow(exploration, card, row, ahead);
    const worst = extreme(exploration, card, row, below, NO_RECORD, Math.min, () => true);
    return [{ ...about, ...(best && { best }), ...(worst && { worst }) }];
  });
}

/** The best that can come of a row without an auto-fail; nothing when every way has one. */
export function bestOfRow(
  exploration: Exploration,
  card: Rubric,
  row: Row,
  ahead: Prospects,
): CriterionProof['best'] {
  return extreme(exploration, card, row, ahead, FULL_RECORD, Math.max, isClean);
}

/** How much of a row can be earned at best without an auto-fail, where no path to it is wanted; nothing when every way has one. */
export function bestRateOfRow(
  exploration: Exploration,
  card: Rubric,
  row: Row,
  ahead: Prospects,
): Rate | undefined {
  return rateFrom(0, earnedAtOnce(exploration, card), card, row, ahead, FULL_RECORD, Math.max);
}

function rateFrom(
  node: number,
  earned: Earnings,
  card: Rubric,
  row: Row,
  prospects: Prospects,
  record: RecordRates,
  choose: (...rates: number[]) => number,
): Rate | undefined {
  const rate = choose(
    ...(prospects[node] ?? []).map((more) => rateOfRow(card, row, earned | more, record) ?? Number.NaN),
  );
  return rate === 0 || rate === 0.5 || rate === 1 ? rate : undefined;
}

function extreme(
  exploration: Exploration,
  card: Rubric,
  row: Row,
  prospects: Prospects,
  record: RecordRates,
  choose: (...rates: number[]) => number,
  follow: (edge: Edge) => boolean,
): CriterionProof['best'] {
  const from = (node: number, earned: Earnings) =>
    rateFrom(node, earned, card, row, prospects, record, choose);
  const rate = from(0, earnedAtOnce(exploration, card));
  if (rate === undefined) return undefined;
  const path = shortestPath(exploration, card, {
    looksAt: earningsJudging(card, row),
    keeps: (edge, earned) => follow(edge) && from(edge.to, earned) === rate,
  });
  return path && { rate, path };
}
