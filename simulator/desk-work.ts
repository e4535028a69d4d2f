import type { Replay } from './replay.ts';
import type { SummaryJudgement } from './summary.ts';

/** What was done at the desk in a call, beside what was said. Times in milliseconds since the call began. */
export interface DeskWorkDone {
  /** Articles opened, in their order; `turn` when the call took it as a turn, counted from 1, and else how many came before. */
  opened: { at: number; article: string; turn: number; counted: boolean }[];
  /** How long the customer was on hold, and in which turn it began. */
  holds: { at: number; turn: number; lasted: number }[];
  summaries: SummaryJudgement[];
  /** How often the trainee asked what was due; practice only. */
  hints: number;
}

/** Gathers the work at the desk from a replay. */
export function deskWork(replay: Replay, summaries: SummaryJudgement[]): DeskWorkDone {
  return {
    opened: openedIn(replay),
    holds: holdsIn(replay),
    summaries,
    hints: replay.asides.filter(({ act }) => act.kind === 'hint').length,
  };
}

function openedIn({ turns, asides }: Replay): DeskWorkDone['opened'] {
  const counted = turns.flatMap(({ act, edge: { reply } }, index) =>
    reply?.article === undefined
      ? []
      : [{ at: act.at, article: reply.article, turn: index + 1, counted: true }],
  );
  const read = asides.flatMap(({ act, turns: turn }) =>
    act.kind === 'open' ? [{ at: act.at, article: act.article, turn, counted: false }] : [],
  );
  return [...counted, ...read].sort((a, b) => a.at - b.at || a.turn - b.turn);
}

function holdsIn({ turns, last }: Replay): DeskWorkDone['holds'] {
  return turns.flatMap(({ before, after }, index) => {
    if (before.heldSince !== undefined || after.heldSince === undefined) return [];
    const end = turns.find((later, place) => place > index && later.after.heldSince === undefined);
    const until = end?.after.at ?? last.at;
    return [{ at: after.heldSince, turn: index + 1, lasted: until - after.heldSince }];
  });
}
