import { analyse } from './analysis.ts';
import type { Act, Moment } from './play.ts';
import { judgeRecord, type RecordJudgement } from './record.ts';
import { replay, type Forged, type Replay, type ReplayedTurn } from './replay.ts';
import {
  earningsOf,
  earningsOfEnding,
  NO_RECORD,
  scoreOf,
  type Earnings,
  type RecordRates,
  type Rubric,
} from './rubric.ts';
import type { Scenario } from './scenario.ts';
import type { Scorecard } from './scorecard.ts';
import { judgeSummaries } from './summary.ts';

/** What a call comes to. */
export interface Figures {
  /** The ending's code; nothing when the call was broken off. */
  ending?: string;
  /** 0–100 with one decimal. */
  score: number;
  /** The customer's mood at the end, 0 furious … 100 delighted. */
  mood: number;
  /** The auto-fails, each once, in the order in which they happened. */
  fails: string[];
}

/** As much of a replay as the figures need. */
export type Told = Pick<Replay, 'opening' | 'record'> & {
  turns: readonly Pick<ReplayedTurn, 'act' | 'edge'>[];
  last: Pick<Moment, 'ended' | 'mood'>;
};

/**
 * The figures of a log, by the same code as `score` but without the story of it, which takes much longer to tell.
 */
export function figures(
  scenario: Scenario,
  scorecard: Scorecard,
  acts: readonly Act[],
): ({ forged: false } & Figures) | Forged {
  const { play, exploration, card } = analyse(scenario, scorecard);
  const replayed = replay(play, exploration, acts);
  return 'forged' in replayed ? replayed : { forged: false, ...figuresOf(replayed, scenario, card) };
}

/** The figures of a call that was played again. */
export function figuresOf(replayed: Told, scenario: Scenario, card: Rubric): Figures {
  const { replay: played } = judgeSummaries(replayed, scenario.summary, card.scorecard);
  const { ended, mood } = played.last;
  const failed = played.turns.flatMap(({ edge }) => edge.passed.flatMap(({ fails }) => fails));
  return {
    score: weigh(played, scenario, card).total,
    mood,
    fails: [...new Set(failed.map(({ text }) => text))],
    ...(ended !== undefined && { ending: ended }),
  };
}

/** What was earned in a call and recorded after it, and the score that they make. */
export function weigh(
  { opening, turns, last, record: written }: Told,
  { ticket }: Scenario,
  card: Rubric,
): { record: RecordJudgement | undefined; rates: RecordRates; earned: Earnings; total: number } {
  const record = ticket && judgeRecord(ticket, written);
  const rates = record?.rates ?? NO_RECORD;
  const replies = [...opening, ...turns.flatMap(({ edge }) => edge.passed)];
  const earned = earningsOf(card, replies) | earningsOfEnding(card, last.ended);
  return { record, rates, earned, total: scoreOf(card, earned, rates) };
}
