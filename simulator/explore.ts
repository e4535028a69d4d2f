import { keyOf, liveness } from './liveness.ts';
import type { Reply, Scenario } from './scenario.ts';
import { route, start, take, waysOn, type Move, type Route, type Spot } from './walk.ts';

/** A move from one known spot to another. */
export interface Edge {
  /** Index of the node it leaves; −1 for the call's beginning. */
  from: number;
  to: number;
  /** What the agent did; nothing for the call's beginning. */
  reply: Reply | undefined;
  /** `reply` and every *then* that followed. */
  passed: readonly Reply[];
}

/** Whether a move fails the call by nothing that is said or done in it. */
export function isClean({ passed }: Edge): boolean {
  return passed.every(({ fails }) => fails.length === 0);
}

/** Every spot that a call can reach, and every move between them. */
export interface Exploration {
  way: Route;
  /** Of several spots that go on alike, the one that was reached first. */
  nodes: readonly Spot[];
  /** Moves leaving each node. */
  out: readonly (readonly Edge[])[];
  /** The move by which each node was first reached: the shortest path leads through it. */
  reachedBy: readonly Edge[];
  /** Replies that were open somewhere but lead to no step, or round in circles, and where. */
  stuck: readonly { node: number; reply: Reply | undefined }[];
  /** Whether there was more to see than `limit` spots. */
  bounded: boolean;
}

/** More spots than a call written by hand has: 50 steps × 50 moods × 20 combinations of flags; a few seconds. */
const LIMIT = 50_000;

/** A call is checked, judged and proved by the same walk; it never changes. */
const explored = new WeakMap<Scenario, Exploration>();

/** Every spot of a call, as `explore` finds it; the same object is walked once. */
export function explorationOf(scenario: Scenario): Exploration {
  const exploration = explored.get(scenario) ?? explore(scenario);
  explored.set(scenario, exploration);
  return exploration;
}

/** Walks every path of a call, breadth first, over (step × mood × flags × counts), as far as these still matter. */
export function explore(scenario: Scenario, limit = LIMIT): Exploration {
  const way = route(scenario);
  const nodes: Spot[] = [];
  const out: Edge[][] = [];
  const reachedBy: Edge[] = [];
  const stuck: { node: number; reply: Reply | undefined }[] = [];
  const live = liveness(way);
  const known = new Map<string, number>();
  let bounded = false;

  const arrive = (from: number, reply: Reply | undefined, move: Move | undefined): void => {
    if (!move) {
      stuck.push({ node: from, reply });
      return;
    }
    const key = keyOf(way, live, move.to);
    const seen = known.get(key);
    if (seen === undefined && nodes.length >= limit) {
      bounded = true;
      return;
    }
    const to = seen ?? nodes.length;
    const edge = { from, to, reply, passed: move.passed };
    if (seen === undefined) {
      known.set(key, to);
      nodes.push(move.to);
      out.push([]);
      reachedBy.push(edge);
    }
    out[from]?.push(edge);
  };

  arrive(-1, undefined, start(way));
  for (let at = 0; at < nodes.length; at += 1) {
    const spot = nodes[at];
    if (!spot) break;
    for (const reply of waysOn(way, spot)) arrive(at, reply, take(way, spot, reply));
  }
  return { way, nodes, out, reachedBy, stuck, bounded };
}

/** The shortest way to a node, as the moves taken from the beginning. */
export function pathTo({ reachedBy }: Exploration, node: number): Edge[] {
  const path: Edge[] = [];
  for (let at = node; at >= 0;) {
    const edge = reachedBy[at];
    if (!edge) break;
    if (edge.reply) path.unshift(edge);
    at = edge.from;
  }
  return path;
}
