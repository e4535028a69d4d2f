import type { Exploration } from './explore.ts';
import type { Reply, Scenario } from './scenario.ts';
import type { Criterion, Scorecard } from './scorecard.ts';
import { scorecardOf } from './scorecard-form.ts';

export type Rate = 0 | 0.5 | 1;

/** How well the record was written; nothing when the call wants none. */
export interface RecordRates {
  facts: Rate;
  class: Rate;
}

/**
 * What was earned in a call so far, as one whole number: two bits for each code of a Rubric, 00 nothing, 01 half,
 * 11 full, and the two lowest bits for the ending. So `a | b` is the better of both, code by code, and `a` is in no
 * way better than `b` when `(a & b) === a`.
 */
export type Earnings = number;

/** One line of the scorecard as it judges one call. */
export interface Row {
  criterion: Criterion;
  judgedBy: 'codes' | 'record' | 'ending' | 'nothing';
  /** The codes of it that some path of the call can earn. */
  codes: readonly string[];
}

/** The scorecard applied to one call. */
export interface Rubric {
  scorecard: Scorecard;
  rows: readonly Row[];
  /** The codes that some path of the call can earn. */
  codes: readonly string[];
  /** The score to pass with, 0–100. */
  pass: number;
  /** Whether the record judges M9. */
  record: boolean;
  /** What each reply of the call earns. */
  worth: ReadonlyMap<Reply, Earnings>;
  /** The scores found so far, by earnings and record: paths ask for the same ones again and again. */
  scores: Map<number, number>;
}

const HALF = 0b01;
const FULL = 0b11;

/** What some path of a call passes through and comes to. */
export interface Reach {
  replies: ReadonlySet<Reply>;
  endings: ReadonlySet<string | undefined>;
}

/** Lays the scorecard on a call: what no path of the call can earn is not applicable and leaves the total. */
export function rubric(exploration: Exploration, scorecard: Scorecard): Rubric {
  return rubricFor(exploration.way.scenario, reachOf(exploration), scorecard);
}

/** What the paths of a call pass through and come to. */
export function reachOf({ way, nodes, out, reachedBy }: Exploration): Reach {
  const passed = [...reachedBy, ...out.flat()].flatMap((edge) => edge.passed);
  const endings = nodes.map(({ step }) => way.scenario.steps[step]?.ending?.text);
  return { replies: new Set(passed), endings: new Set(endings) };
}

/** The same for a call whose reach is known. */
export function rubricFor(scenario: Scenario, { replies, endings }: Reach, whole: Scorecard): Rubric {
  const scorecard = scorecardOf(scenario, whole);
  const known = new Set(scorecard.criteria.flatMap(({ codes }) => codes));
  const codes = [...new Set([...replies].flatMap(({ criteria }) => criteria.map(({ code }) => code)))]
    .filter((code) => known.has(code))
    .sort();
  const record = scenario.ticket !== undefined;
  const rows = scorecard.criteria.map((criterion): Row => {
    const earnable = criterion.codes.filter((code) => codes.includes(code));
    return { criterion, judgedBy: judgeOf(criterion, earnable, endings, record), codes: earnable };
  });
  const worth = new Map(
    scenario.steps.flatMap(({ replies }) => replies.map((reply) => [reply, worthOf(codes, reply)] as const)),
  );
  const pass = scenario.pass ?? scorecard.pass;
  return { scorecard, rows, codes, pass, record, worth, scores: new Map() };
}

function judgeOf(
  { record, endings }: Criterion,
  earnable: readonly string[],
  reached: ReadonlySet<string | undefined>,
  hasTicket: boolean,
): Row['judgedBy'] {
  if (record && hasTicket) return 'record';
  if (endings) return Object.keys(endings).some((code) => reached.has(code)) ? 'ending' : 'nothing';
  return earnable.length > 0 ? 'codes' : 'nothing';
}

/** What some replies earn together. */
export function earningsOf({ codes, worth }: Rubric, replies: readonly Reply[]): Earnings {
  let earned = 0;
  for (const reply of replies) earned |= worth.get(reply) ?? worthOf(codes, reply);
  return earned;
}

function worthOf(codes: readonly string[], { criteria }: Reply): Earnings {
  let earned = 0;
  for (const { code, rate } of criteria) {
    const index = codes.indexOf(code);
    if (index >= 0) earned |= (rate === 1 ? FULL : HALF) << (2 * index + 2);
  }
  return earned;
}

/** What reaching an ending earns. */
export function earningsOfEnding({ rows }: Rubric, ending: string | undefined): Earnings {
  const row = rows.find(({ judgedBy }) => judgedBy === 'ending');
  const rate = ending === undefined ? 0 : (row?.criterion.endings?.[ending] ?? 0);
  return rate === 1 ? FULL : rate === 0.5 ? HALF : 0;
}

/** How far a code was earned. */
function rateOf({ codes }: Rubric, earned: Earnings, code: string): Rate {
  const index = codes.indexOf(code);
  return index < 0 ? 0 : bits(earned >> (2 * index + 2));
}

/** How far a row was earned: of several codes the mean, rounded down to a half. */
export function rateOfRow(rubric: Rubric, row: Row, earned: Earnings, record: RecordRates): Rate | undefined {
  const { criterion, judgedBy, codes } = row;
  if (judgedBy === 'nothing') return undefined;
  if (judgedBy === 'record') return record[criterion.record ?? 'facts'];
  if (judgedBy === 'ending') return bits(earned);
  const sum = codes.reduce((total, code) => total + rateOf(rubric, earned, code), 0);
  const mean = sum / codes.length;
  return mean >= 1 ? 1 : mean >= 0.5 ? 0.5 : 0;
}

/**
 * The score, 0–100 with one decimal: Σ(max × rate) ÷ Σ(max) × 100 over the rows that apply.
 * A call to which no row applies scores 100.
 */
export function scoreOf(rubric: Rubric, earned: Earnings, record: RecordRates): number {
  const key = earned * 16 + record.facts * 8 + record.class * 2;
  const known = rubric.scores.get(key);
  if (known !== undefined) return known;
  let gained = 0;
  let total = 0;
  for (const row of rubric.rows) {
    const rate = rateOfRow(rubric, row, earned, record);
    if (rate === undefined) continue;
    gained += row.criterion.max * rate;
    total += row.criterion.max;
  }
  const score = total === 0 ? 100 : Math.round((gained / total) * 1000) / 10;
  rubric.scores.set(key, score);
  return score;
}

/** The part of any earnings that a row is judged by. */
export function earningsJudging({ codes }: Rubric, row: Row): Earnings {
  if (row.judgedBy === 'ending') return FULL;
  if (row.judgedBy !== 'codes') return 0;
  return row.codes.reduce((mask, code) => mask | (FULL << (2 * codes.indexOf(code) + 2)), 0);
}

/** The record at its best, for asking what a call can still reach. */
export const FULL_RECORD: RecordRates = { facts: 1, class: 1 };
export const NO_RECORD: RecordRates = { facts: 0, class: 0 };

function bits(earned: Earnings): Rate {
  const pair = earned & FULL;
  return pair === FULL ? 1 : pair === HALF ? 0.5 : 0;
}
