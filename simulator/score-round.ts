import { gradeOf, shownAs } from './grade.ts';
import type { Refusal } from './play.ts';
import type { RoundLog } from './play-round.ts';
import type { JudgedCall, RoundJudgement } from './round-judgement.ts';
import type { Round } from './round.ts';
import type { Scenario } from './scenario.ts';
import { score } from './score.ts';
import type { Scorecard } from './scorecard.ts';

/** Logs that cannot have happened. */
export interface ForgedRound {
  forged: true;
  /** The call whose log it is; nothing when the logs are not those of the round's calls. */
  call?: string;
  /** Which act was refused, counted from 0, and why. */
  act: number;
  reason: Refusal | 'other-calls';
}

/**
 * Judges a round from the logs of its calls: each as a call of its own, the whole by their mean.
 * A call that was not begun is judged by its empty log: it has no ending, and the round is not passed.
 *
 * @param calls the checked calls of the round in its order, of the very version that was played
 * @param log one of each call, in the same order
 * @returns the judgement, the same to the byte for the same input, or ForgedRound when the logs cannot have happened
 */
export function scoreRound(
  round: Round,
  calls: readonly Scenario[],
  scorecard: Scorecard,
  log: RoundLog,
): RoundJudgement | ForgedRound {
  const { parts: logs } = log;
  if (logs.length !== calls.length || calls.some(({ id }, index) => logs[index]?.id !== id)) {
    return { forged: true, act: 0, reason: 'other-calls' };
  }
  const judged: JudgedCall[] = [];
  for (const [index, scenario] of calls.entries()) {
    const acts = logs[index]?.acts ?? [];
    const judgement = score(scenario, scorecard, acts);
    if (judgement.forged) return { ...judgement, call: scenario.id };
    const firstReply = firstSaid(judgement);
    judged.push({ call: scenario.id, judgement, ...(firstReply !== undefined && { firstReply }) });
  }
  return whole(judged, round.pass ?? scorecard.pass, scorecard);
}

/** The mean of some scores, 0–100 with one decimal; 0 of none. */
export function meanScore(scores: readonly number[]): number {
  if (scores.length === 0) return 0;
  // In tenths, so that the sum is exact.
  const tenths = scores.reduce((total, one) => total + Math.round(one * 10), 0);
  return Math.round(tenths / scores.length) / 10;
}

function whole(calls: JudgedCall[], pass: number, scorecard: Scorecard): RoundJudgement {
  const scores = calls.map(({ call, judgement }) => ({ call, score: judgement.score }));
  const total = meanScore(scores.map((one) => one.score));
  const fails = calls.flatMap(({ call, judgement }) => judgement.fails.map((fail) => ({ ...fail, call })));
  const lowest = scores.reduce((a, b) => (b.score < a.score ? b : a), scores[0] ?? { call: '', score: 0 });
  const highest = Math.max(...scores.map((one) => one.score), lowest.score);
  return {
    forged: false,
    score: total,
    pass,
    passed:
      fails.length === 0 && total >= pass && calls.every(({ judgement }) => judgement.ending !== undefined),
    grade: gradeOf(total, fails, scorecard),
    shown: shownAs(total, fails),
    compliant: calls.every(({ judgement }) => judgement.compliant),
    fails,
    steadiness: { lowest, spread: Math.round((highest - lowest.score) * 10) / 10 },
    calls,
  };
}

function firstSaid({ timeline }: JudgedCall['judgement']): number | undefined {
  return timeline.find(({ did }) => did.kind === 'say')?.at;
}
