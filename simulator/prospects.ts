import { isClean, type Edge, type Exploration } from './explore.ts';
import { earningsOf, earningsOfEnding, FULL_RECORD, scoreOf, type Earnings, type Rubric } from './rubric.ts';

/**
 * For each node of an exploration, what the rest of the call can still earn without an auto-fail: the sets of
 * earnings of which none is in every way as good as another. Empty where every way on ends in an auto-fail, or in no
 * ending at all.
 */
export type Prospects = readonly (readonly Earnings[])[];

/**
 * Dynamic programming from the endings backwards, over (step × mood × flags × counts); loops are followed until
 * nothing new can be earned. Exact: earnings only ever grow, and there are finitely many.
 */
export function prospects(exploration: Exploration, rubric: Rubric): Prospects {
  return fronts(exploration, rubric, isClean, (a, b) => (a & b) === a);
}

/** The same with auto-fails: what they can earn beside. */
export function temptations(exploration: Exploration, rubric: Rubric): Prospects {
  return fronts(
    exploration,
    rubric,
    () => true,
    (a, b) => (a & b) === a,
  );
}

/** The same for the least that the rest of a call can earn, auto-fails included. */
export function dangers(exploration: Exploration, rubric: Rubric): Prospects {
  return fronts(
    exploration,
    rubric,
    () => true,
    (a, b) => (a & b) === b,
  );
}

/** The best score that can still be reached from a node with what is earned; nothing when there is no clean way on. */
export function bestScore(
  prospects: Prospects,
  rubric: Rubric,
  node: number,
  earned: Earnings,
): number | undefined {
  const scores = (prospects[node] ?? []).map((more) => scoreOf(rubric, earned | more, FULL_RECORD));
  return scores.length === 0 ? undefined : Math.max(...scores);
}

function fronts(
  { way, nodes, out }: Exploration,
  rubric: Rubric,
  follow: (edge: Edge) => boolean,
  isNoBetter: (a: Earnings, b: Earnings) => boolean,
): Prospects {
  const into: { edge: Edge; earned: Earnings }[][] = nodes.map(() => []);
  for (const edge of out.flat()) {
    if (follow(edge)) into[edge.to]?.push({ edge, earned: earningsOf(rubric, edge.passed) });
  }
  const found: Earnings[][] = nodes.map(() => []);
  const changed: number[] = [];
  nodes.forEach(({ step }, node) => {
    const ending = way.scenario.steps[step]?.ending;
    if (!ending) return;
    found[node] = [earningsOfEnding(rubric, ending.text)];
    changed.push(node);
  });
  for (let node = changed.pop(); node !== undefined; node = changed.pop()) {
    for (const { edge, earned } of into[node] ?? []) {
      const front = found[edge.from] ?? [];
      const grown = (found[node] ?? []).reduce((kept, more) => add(kept, earned | more, isNoBetter), front);
      if (grown === front) continue;
      found[edge.from] = grown;
      changed.push(edge.from);
    }
  }
  return found;
}

function add(
  front: Earnings[],
  candidate: Earnings,
  isNoBetter: (a: Earnings, b: Earnings) => boolean,
): Earnings[] {
  if (front.some((kept) => isNoBetter(candidate, kept))) return front;
  return [...front.filter((kept) => !isNoBetter(kept, candidate)), candidate];
}
