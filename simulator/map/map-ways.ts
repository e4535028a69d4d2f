import type { Reply, Scenario } from '../scenario.ts';

/** All replies of one step that lead to the same step: one line of the map. */
export interface MapWay {
  /** Indexes of the steps. */
  from: number;
  to: number;
  /** In the author's order; at least one. */
  replies: readonly Reply[];
}

/** The ways of a call, merged; a reply whose step does not exist is left out. */
export function mapWays({ steps }: Scenario): MapWay[] {
  const indexes = new Map(steps.map(({ slug }, index) => [slug, index]));
  return steps.flatMap(({ replies }, from) => {
    const byTarget = Map.groupBy(replies, ({ target }) => indexes.get(target.text));
    return [...byTarget].flatMap(([to, merged]) => (to === undefined ? [] : [{ from, to, replies: merged }]));
  });
}

/** So many steps leading to one ending make its lines a thicket: they are told in the boxes instead. */
const THICKET = 3;

/** The endings, by the index of their step, to which too many steps lead for lines to be legible. */
export function crowdedEndings({ steps }: Scenario, ways: readonly MapWay[]): Set<number> {
  const counts = Map.groupBy(ways, ({ to }) => to);
  return new Set(
    [...counts].filter(([to, leading]) => steps[to]?.ending && leading.length >= THICKET).map(([to]) => to),
  );
}
