import type { Exploration } from './explore.ts';
import { beginning, stopsOf, type Spot } from './walk.ts';

/** A situation in which a step is entered, with the node of the exploration that a path comes from. */
export interface Entered {
  spot: Spot;
  /** −1 for the call's beginning. */
  from: number;
}

/** For each step, every situation in which a path stands there, if only until a *then* takes it on. */
export function spotsByStep({ way, nodes, out, reachedBy }: Exploration): Entered[][] {
  const found: Entered[][] = way.scenario.steps.map(() => []);
  const enter = (spot: Spot, from: number): void => {
    found[spot.step]?.push({ spot, from });
  };
  const first = beginning(way);
  enter(first, -1);
  for (const stop of stopsOf(way, first, reachedBy[0]?.passed ?? []).slice(0, -1)) enter(stop, -1);
  nodes.forEach((spot, node) => {
    enter(spot, reachedBy[node]?.from ?? -1);
    for (const { passed } of out[node] ?? []) {
      if (passed.length > 1) for (const stop of stopsOf(way, spot, passed).slice(0, -1)) enter(stop, node);
    }
  });
  return found;
}
