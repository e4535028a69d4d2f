import { replyId } from './compile.ts';
import type { Followed } from './follow-turns.ts';
import type { Act } from './play.ts';
import type { PlayThrough } from './play-through.ts';
import type { Scenario } from './scenario.ts';

/** Milliseconds that the agent of a play-through takes for each turn: sooner than any silence counts. */
const PAUSE = 3000;

/** The log that a play-through would have left. */
export function actsOfTurns(
  { steps }: Scenario,
  followed: readonly Followed[],
  record: PlayThrough['record'],
): Act[] {
  let at = 0;
  const acts = followed.flatMap(({ turn, from, reply, move }): Act[] => {
    if (!move) return [];
    at += reply.kind === 'silence' ? (reply.after ?? 0) * 1000 : PAUSE;
    if (reply.kind === 'silence') return [{ at, kind: 'silence' }];
    if (reply.kind === 'otherwise') return [{ at, kind: 'otherwise', said: '' }];
    if (reply.kind === 'talk over') return [{ at, kind: 'talk-over' }];
    const id = replyId(from.step, steps[from.step]?.replies.indexOf(reply) ?? -1);
    return [{ at, kind: 'reply', reply: id, ...(turn.note !== undefined && { note: turn.note }) }];
  });
  if (record) acts.push({ at: at + PAUSE, kind: 'record', class: record.class.text, note: record.note });
  return acts;
}
