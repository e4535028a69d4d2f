import type { Edge, Exploration } from './explore.ts';
import { replyId } from './compile.ts';
import { act, begin, type Act, type Moment, type Play, type Refusal } from './play.ts';
import type { Reply } from './scenario.ts';

/** One thing that happened in a call, as the referee saw it. */
export interface ReplayedTurn {
  act: Exclude<Act, { kind: 'record' | 'hint' }>;
  before: Moment;
  after: Moment;
  /** The same in the exploration. */
  edge: Edge;
}

/** Something done beside the call that did not move it. */
export interface Aside {
  act: Extract<Act, { kind: 'open' | 'hint' | 'said' | 'talk-over' }>;
  /** How many turns had been taken before. */
  turns: number;
}

export interface Replay {
  first: Moment;
  /** The replies passed before the agent did anything. */
  opening: readonly Reply[];
  turns: readonly ReplayedTurn[];
  asides: readonly Aside[];
  /** The record that was written after the call. */
  record?: Extract<Act, { kind: 'record' }>;
  last: Moment;
}

/** A log that cannot have happened. */
export interface Forged {
  forged: true;
  /** Which act was refused, counted from 0, and why. */
  act: number;
  reason: Refusal;
}

/** Plays a log again, act by act; the first act that is refused shows that it is forged. */
export function replay(play: Play, exploration: Exploration, acts: readonly Act[]): Replay | Forged {
  const first = begin(play);
  const turns: ReplayedTurn[] = [];
  const asides: Aside[] = [];
  let moment = first;
  let node = 0;
  let record: Replay['record'];
  for (const [index, done] of acts.entries()) {
    const next = act(play, moment, done);
    if ('refused' in next) return { forged: true, act: index, reason: next.refused };
    if (done.kind === 'record') {
      record = done;
    } else if (done.kind === 'hint' || (isAside(done) && next.passed.length === 0)) {
      asides.push({ act: done, turns: turns.length });
    } else {
      const edge = edgeOf(exploration, node, next.passed[0]);
      turns.push({ act: done, before: moment, after: next, edge });
      node = edge.to;
    }
    moment = next;
  }
  const opening = exploration.reachedBy[0]?.passed ?? [];
  return { first, opening, turns, asides, ...(record && { record }), last: moment };
}

/** Whether an act may leave the call where it is: an article looked up, words that were not understood. */
function isAside(done: Act): done is Aside['act'] {
  return ['open', 'said', 'talk-over'].includes(done.kind);
}

function edgeOf({ way, out }: Exploration, node: number, id: string | undefined): Edge {
  const { steps } = way.scenario;
  const edge = (out[node] ?? []).find(({ reply }) =>
    steps.some((step, index) => reply && replyId(index, step.replies.indexOf(reply)) === id),
  );
  if (!edge) throw new Error(`The machine took ${id ?? 'nothing'}, which the scenario has no way for`);
  return edge;
}
