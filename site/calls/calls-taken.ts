import type { Centre } from '../centre.ts';

/** What somebody has made of a call so far, practice and certified together. */
export interface CallTaken {
  /** The call's or round's id. */
  id: string;
  tries: number;
  /** The best score without an auto-fail, 0–100. */
  best?: number;
  passed: boolean;
  /** Passed at least once where it counts. */
  certified: boolean;
}

/** The calls that somebody has taken to the end, each once, in the order in which they were first taken; none of a guest. */
export async function callsTaken(
  { store }: Pick<Centre, 'store'>,
  person: string | undefined,
): Promise<{ calls: CallTaken[] }> {
  if (person === undefined) return { calls: [] };
  const taken = new Map<string, CallTaken>();
  for (const attempt of await store.attemptsOf(person, { kind: 'call' })) {
    if (attempt.state !== 'finished') continue;
    const { subject: id, score, passed, certified, fails } = attempt;
    const before = taken.get(id) ?? { id, tries: 0, passed: false, certified: false };
    const best = fails.length === 0 ? Math.max(score, before.best ?? 0) : before.best;
    taken.set(id, {
      id,
      tries: before.tries + 1,
      ...(best !== undefined && { best }),
      passed: before.passed || passed,
      certified: before.certified || (passed && certified),
    });
  }
  return { calls: [...taken.values()] };
}
