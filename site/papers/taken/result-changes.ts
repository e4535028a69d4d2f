import type { ResultStep } from '../../../records/regrades.ts';

/** What somebody made of a result later: marks given, or a regrade with its reason. */
export interface ResultChange {
  at: Date;
  /** The name of whoever did it. */
  by: string;
  /** Why it was regraded; nothing when answers were marked. */
  reason: string | undefined;
  from: number;
  to: number;
  passed: { from: boolean; to: boolean };
}

/** What became of a result since it was handed in, the earliest first. */
export function changesOf(steps: readonly ResultStep[], names: ReadonlyMap<string, string>): ResultChange[] {
  return steps.flatMap(({ at, by, reason, score, passed }, index) => {
    const before = steps[index - 1];
    if (by === undefined || !before) return [];
    const name = names.get(by) ?? by;
    return [
      { at, by: name, reason, from: before.score, to: score, passed: { from: before.passed, to: passed } },
    ];
  });
}
