import type { Exploration } from './explore.ts';

/** The steps that some path enters, including those that a *then* leaves at once. */
export function passedSteps({ way, reachedBy, out }: Exploration): Set<number> {
  const steps = new Set([0]);
  for (const { passed } of [...reachedBy, ...out.flat()]) {
    for (const reply of passed) {
      const target = way.targets.get(reply);
      if (target !== undefined) steps.add(target);
    }
  }
  return steps;
}
