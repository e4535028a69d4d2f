import { createHash } from 'node:crypto';
import type { Problem } from '../markdown/problem.ts';

/**
 * How calls are proved, which takes seconds where all else takes a moment: anew; from memory where nothing has changed
 * since, for a trainer who saves and looks; or elsewhere, where a build has proved them or does so at this moment.
 */
export type Proving = 'anew' | 'from memory' | 'elsewhere';

export interface Proofs {
  /** The problems that a proof finds. @param subject all that the proof depends on, as plain JSON */
  of(subject: unknown, prove: () => Problem[]): Problem[];
}

/** More than a centre has calls; what was proved longest ago makes room. */
const MOST = 1000;

const remembered = new Map<string, Problem[]>();

/** Proofs in one world: the parts of the centre that all of them depend on, as plain JSON. */
export function proofsBy(proving: Proving, world: unknown): Proofs {
  if (proving === 'anew') return { of: (_subject, prove) => prove() };
  if (proving === 'elsewhere') return { of: () => [] };
  const inWorld = hashOf(world);
  return {
    of(subject, prove) {
      const key = hashOf([inWorld, subject]);
      const known = remembered.get(key);
      if (known) return known;
      const problems = prove();
      remembered.set(key, problems);
      const [oldest] = remembered.keys();
      if (remembered.size > MOST && oldest !== undefined) remembered.delete(oldest);
      return problems;
    },
  };
}

/** Places count: a line more above a mistake moves it. */
function hashOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}
