import type { Turn } from './play-through.ts';
import type { Reply } from './scenario.ts';
import { start, stepAt, take, waysOn, type Move, type Route, type Spot } from './walk.ts';

/** A turn of a call that was followed. */
export interface Followed {
  turn: Turn;
  /** Where the call stood before. */
  from: Spot;
  reply: Reply;
  /** What came of it; nothing of a reply that could not be taken. */
  move?: Move;
}

/** Where a call cannot be followed any further, and why. */
export interface Astray {
  /** Counted from 0. */
  turn: number;
  at: Spot;
  why:
    | 'no-such-reply'
    | 'not-open-now'
    | 'open-after-all'
    | 'several-replies'
    | 'other-time'
    | 'no-transfer'
    | 'call-is-over';
  /** What could have been done there. */
  open: Reply[];
  /** What the words fit. */
  fitting: Reply[];
}

/**
 * Follows the turns of a play-through along a call, by the plain reading of it, which agrees with the machine.
 * @returns the moves, the opening ones apart, and what keeps the call from being followed to the last turn
 * @throws when the call has no beginning: such a scenario does not pass the check
 */
export function followTurns(
  way: Route,
  turns: readonly Turn[],
): { opening: Move; followed: Followed[]; end: Spot; astray?: Astray } {
  const opening = start(way);
  if (!opening) throw new Error(`${way.scenario.id} has no beginning`);
  const followed: Followed[] = [];
  let end = opening.to;
  for (const [index, turn] of turns.entries()) {
    const { reply, astray } = findReply(way, end, turn);
    if (reply && turn.shut) {
      followed.push({ turn, from: end, reply });
      continue;
    }
    const move = reply && take(way, end, reply);
    if (!move) {
      const nowhere = { at: end, why: 'no-such-reply' as const, open: [], fitting: [] };
      return { opening, followed, end, astray: { ...(astray ?? nowhere), turn: index } };
    }
    followed.push({ turn, from: end, reply, move });
    end = move.to;
  }
  return { opening, followed, end };
}

type Found = { reply: Reply; astray?: never } | { reply?: never; astray: Omit<Astray, 'turn'> };

/** The reply that a turn means, open unless the turn is struck through; or why there is none. */
export function findReply(way: Route, at: Spot, turn: Turn): Found {
  const open = waysOn(way, at);
  const fitting = fits(turn, open);
  const [reply] = fitting;
  const step = stepAt(way, at);
  const astray = (why: Astray['why']): Found => ({ astray: { at, why, open, fitting } });
  if (step?.ending) return astray('call-is-over');
  if (turn.shut) {
    const [shut] = fits(turn, step?.replies ?? []);
    if (!shut) return astray('no-such-reply');
    return reply ? astray('open-after-all') : { reply: shut };
  }
  if (!reply) return astray(fits(turn, step?.replies ?? []).length > 0 ? 'not-open-now' : 'no-such-reply');
  if (fitting.length > 1) return astray('several-replies');
  if (turn.after !== undefined && turn.after !== reply.after) return astray('other-time');
  if (turn.note !== undefined && reply.desk !== 'transfer') return astray('no-transfer');
  return { reply };
}

/** The replies that a turn can mean: words that are a whole wording mean that one, whatever else contains them. */
function fits({ kind, words }: Turn, replies: readonly Reply[]): Reply[] {
  const alike = replies.filter((reply) => reply.kind === kind);
  const exact = alike.filter((reply) => reply.text === words || reply.wordings.includes(words));
  if (exact.length > 0) return exact;
  return alike.filter((reply) => [reply.text, ...reply.wordings].some((text) => text.includes(words)));
}
