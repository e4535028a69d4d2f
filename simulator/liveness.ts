import type { Route, Spot } from './walk.ts';

/** What can still matter from a step on: everything that a condition reads there or at a step that may follow. */
export interface Live {
  mood: boolean;
  /** The flags, a bit each in the order of `Route.flags`. */
  flags: number;
  /** For each of `Route.limited`, whether it may still be met. */
  counts: readonly boolean[];
}

/**
 * For each step what can still matter from there on. Two calls at the same step that differ in nothing live go on
 * alike, so that they need be explored only once.
 */
export function liveness(way: Route): Live[] {
  const { steps } = way.scenario;
  return steps.map((_, index) => {
    const ahead = [...stepsAhead(way, index)].flatMap((step) => steps[step]?.replies ?? []);
    const conditions = ahead.flatMap((reply) => reply.conditions);
    return {
      mood: conditions.some(({ kind }) => kind === 'mood'),
      flags: way.flags.reduce(
        (live, flag, bit) =>
          conditions.some((condition) => condition.kind === 'flag' && condition.flag === flag)
            ? live | (1 << bit)
            : live,
        0,
      ),
      counts: way.limited.map((reply) => ahead.includes(reply)),
    };
  });
}

/** A key that is the same for two spots just when they go on alike. */
export function keyOf(
  { untouched }: Route,
  live: readonly Live[],
  { step, mood, flags, counts }: Spot,
): string {
  const here = live[step];
  let used = '';
  if (counts !== untouched) {
    counts.forEach((count, index) => {
      if (count > 0 && here?.counts[index]) used += `/${index}:${count}`;
    });
  }
  return `${step}/${here?.mood ? mood : ''}/${flags & (here?.flags ?? 0)}${used}`;
}

function stepsAhead(way: Route, from: number): Set<number> {
  const found = new Set([from]);
  for (const step of found) {
    for (const reply of way.scenario.steps[step]?.replies ?? []) {
      const target = way.targets.get(reply);
      if (target !== undefined) found.add(target);
    }
  }
  return found;
}
