import type { Followed } from './follow-turns.ts';
import type { Turn } from './play-through.ts';
import type { Reply, Scenario } from './scenario.ts';
import { tellingWords } from './telling-words.ts';
import { start, take, type Route, type Spot } from './walk.ts';

/** One turn of a play-through by the reply that it means: one that is taken, or one that must be shut just then. */
export interface Deed {
  reply: Reply;
  shut: boolean;
  /** What is handed over with it. */
  note?: string;
}

/** What is done in a call, turn by turn. */
export type Path = readonly Deed[];

/** The path that a play-through takes. */
export function pathOf(followed: readonly Followed[]): Path {
  return followed.map(({ turn, reply, move }) => ({
    reply,
    shut: move === undefined,
    ...(turn.note !== undefined && { note: turn.note }),
  }));
}

/** Where a call stands after each turn of a path, beginning with where it stands before the first. */
export function spotsAlong(way: Route, path: Path): Spot[] {
  const first = start(way)?.to;
  if (!first) return [];
  const spots = [first];
  let spot = first;
  for (const { reply, shut } of path) {
    spot = (shut ? undefined : take(way, spot, reply)?.to) ?? spot;
    spots.push(spot);
  }
  return spots;
}

/** Writes deeds of one call as the turns of a play-through, each in the fewest words that tell it in its step. */
export function turnWriter({ steps, language }: Scenario): (deed: Deed) => Turn {
  const known = new Map<Reply, Turn>();
  return ({ reply, shut, note }) => {
    const turn = known.get(reply) ?? write(reply);
    known.set(reply, turn);
    return { ...turn, ...(shut && { shut }), ...(note !== undefined && { note }) };
  };

  function write(reply: Reply): Turn {
    const { kind, after, place } = reply;
    if (kind === 'then') throw new Error('A *then* is no turn: it happens by itself');
    const beside = steps.find(({ replies }) => replies.includes(reply))?.replies ?? [];
    const isWritten = kind === 'say' || kind === 'desk';
    const words = isWritten ? tellingWords(reply, beside, language) : '';
    return { kind, words, place, ...(after !== undefined && { after }) };
  }
}
