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
  let best: number | undefined;
  for (const more of prospects[node] ?? []) {
    const score = scoreOf(rubric, earned | more, FULL_RECORD);
    if (best === undefined || score > best) best = score;
  }
  return best;
}

function fronts(
  { way, nodes, out }: Exploration,
  rubric: Rubric,
  follow: (edge: Edge) => boolean,
  isNoBetter: (a: Earnings, b: Earnings) => boolean,
): Prospects {
  const found: Earnings[][] = nodes.map(({ step }) => {
    const ending = way.scenario.steps[step]?.ending;
    return ending ? [earningsOfEnding(rubric, ending.text)] : [];
  });
  // Nodes stand in the order of breadth, so that most moves lead to later ones: from the last to the first, a few
  // rounds are enough. What did not change since the round before need not be looked at again.
  const changed = nodes.map(() => 0);
  for (let round = 1, grows = true; grows; round += 1) {
    grows = false;
    for (let node = nodes.length - 1; node >= 0; node -= 1) {
      const front = found[node] ?? [];
      let grown = front;
      for (const edge of out[node] ?? []) {
        if ((changed[edge.to] ?? 0) < round - 1 || !follow(edge)) continue;
        const earned = earningsOf(rubric, edge.passed);
        for (const more of found[edge.to] ?? []) grown = add(grown, earned | more, isNoBetter);
      }
      if (grown === front) continue;
      found[node] = grown;
      changed[node] = round;
      grows = true;
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
