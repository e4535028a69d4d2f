import type { Edge, Exploration } from './explore.ts';
import { beginning, stopsOf, type Spot } from './walk.ts';

/** A situation in which a step is entered. */
export interface Entered {
  spot: Spot;
  /** The move on whose way it is; nothing for the call's beginning. */
  by: Edge | undefined;
}

/**
 * For each step, every situation in which a path stands there, if only until a *then* takes it on; what a shortest path
 * comes to stands first.
 */
export function spotsByStep({ way, nodes, out, reachedBy }: Exploration): Entered[][] {
  const found: Entered[][] = way.scenario.steps.map(() => []);
  const enter = (spot: Spot, by: Edge | undefined): void => {
    found[spot.step]?.push({ spot, by });
  };
  const first = beginning(way);
  enter(first, undefined);
  for (const stop of stopsOf(way, first, reachedBy[0]?.passed ?? [])) enter(stop, undefined);
  nodes.forEach((spot, node) => {
    const by = reachedBy[node];
    if (by?.reply) enter(spot, by);
    for (const edge of out[node] ?? []) {
      if (edge.passed.length < 2) continue;
      for (const stop of stopsOf(way, spot, edge.passed).slice(0, -1)) enter(stop, edge);
    }
  });
  return found;
}
