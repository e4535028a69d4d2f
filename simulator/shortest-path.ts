import type { Edge, Exploration } from './explore.ts';
import { earningsOf, type Earnings, type Rubric } from './rubric.ts';

/** What a path is to be like. */
export interface Wish {
  /** Whether a move may be part of it, given what is earned once it is taken. */
  keeps: (edge: Edge, earned: Earnings) => boolean;
  /** The part of the earnings that `keeps` looks at; all of them unless given. Less is faster. */
  looksAt?: Earnings;
  /** Which of several moves is tried first, and so taken when the paths are equally short: the one with more. */
  prefers?: (edge: Edge, earned: Earnings) => number;
}

/** Everything that earnings can hold. */
const ALL: Earnings = -1;

/** What is earned before the agent does anything. */
export function earnedAtOnce({ reachedBy }: Exploration, card: Rubric): Earnings {
  return earningsOf(card, reachedBy[0]?.passed ?? []);
}

/** The shortest path to an ending on which every move keeps a wish; nothing when there is none. */
export function shortestPath(
  exploration: Exploration,
  card: Rubric,
  { keeps, looksAt = ALL, prefers }: Wish,
): Edge[] | undefined {
  const { way, nodes, out } = exploration;
  const open: Stop[] = [{ node: 0, earned: earnedAtOnce(exploration, card) & looksAt }];
  const seen = new Set<string>();
  for (const stop of open) {
    const { node, earned } = stop;
    if (way.scenario.steps[nodes[node]?.step ?? -1]?.ending) return edgesTo(stop);
    const edges = [...(out[node] ?? [])];
    if (prefers) edges.sort((a, b) => prefers(b, earned) - prefers(a, earned));
    for (const edge of edges) {
      const more = (earned | earningsOf(card, edge.passed)) & looksAt;
      const key = `${edge.to}/${more}`;
      if (seen.has(key) || !keeps(edge, more)) continue;
      seen.add(key);
      open.push({ node: edge.to, earned: more, by: edge, before: stop });
    }
  }
  return undefined;
}

/** A place on a path, with the way that led there. */
interface Stop {
  node: number;
  earned: Earnings;
  by?: Edge;
  before?: Stop;
}

function edgesTo(last: Stop): Edge[] {
  const edges: Edge[] = [];
  for (let stop: Stop | undefined = last; stop?.by; stop = stop.before) edges.unshift(stop.by);
  return edges;
}
