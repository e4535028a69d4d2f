import type { Edge } from './explore.ts';
import { namedIn, type Mention } from './mentions.ts';
import type { ReplayedTurn } from './replay.ts';
import type { Rate } from './rubric.ts';
import type { Earned, Summary } from './scenario.ts';
import type { Scorecard } from './scorecard.ts';

/** How the note was judged that went with a transfer. */
export interface SummaryJudgement {
  /** The turn of the transfer, counted from 1. */
  turn: number;
  note: string;
  mentions: Mention[];
  /** Full when every fact is named, half when some are not, nothing for an empty note. */
  rate: Rate;
}

/**
 * Judges what a colleague was told with each transfer. A must-do of a criterion that the scorecard marks with
 * `summary` counts in that turn no more than its note: nothing when it is empty, half when it leaves facts out.
 *
 * @param wanted what the call says that the note must name; without it every transfer counts as written
 * @returns the judgements, and the replay with what the transfers really earned
 */
export function judgeSummaries<Played extends { turns: readonly Turn[] }>(
  replay: Played,
  wanted: Summary | undefined,
  scorecard: Scorecard,
): { summaries: SummaryJudgement[]; replay: Played } {
  if (!wanted) return { summaries: [], replay };
  const codes = scorecard.criteria.filter(({ summary }) => summary).flatMap((criterion) => criterion.codes);
  const summaries = replay.turns.flatMap((turn, index) => {
    if (turn.edge.reply?.desk !== 'transfer') return [];
    return [judge(noteOf(turn), wanted, index + 1)];
  });
  const turns = replay.turns.map((turn, index) => {
    const judged = summaries.find((summary) => summary.turn === index + 1);
    return judged ? { ...turn, edge: tempered(turn.edge, codes, judged.rate) } : turn;
  });
  return { summaries, replay: { ...replay, turns } };
}

type Turn = Pick<ReplayedTurn, 'act' | 'edge'>;

function noteOf({ act }: Turn): string {
  return act.kind === 'reply' ? (act.note ?? '') : '';
}

function judge(note: string, { mentions: facts }: Summary, turn: number): SummaryJudgement {
  const mentions = namedIn(note, facts);
  const isComplete = mentions.every(({ found }) => found);
  return { turn, note, mentions, rate: note.trim() === '' ? 0 : isComplete ? 1 : 0.5 };
}

function tempered(edge: Edge, codes: readonly string[], rate: Rate): Edge {
  if (rate === 1) return edge;
  const worth = (earned: Earned): Earned[] => {
    if (!codes.includes(earned.code)) return [earned];
    return rate === 0 ? [] : [{ ...earned, rate }];
  };
  const passed = edge.passed.map((reply) => ({ ...reply, criteria: reply.criteria.flatMap(worth) }));
  return { ...edge, passed };
}
