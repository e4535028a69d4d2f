import type { FinishedAttempt } from './attempts.ts';
import { triesAt, type GateState, type PersonRecord, type Published } from './gate.ts';
import type { CallGate, Profile } from './profile.ts';

/**
 * Whether a call is mastered: the best clean one of the latest `bestOf` tries reaches the score, none of the latest
 * `cleanLast` holds an auto-fail, and where a run is asked for, the latest tries are one.
 */
export function callGate(
  gate: CallGate,
  { bestOf, cleanLast }: Pick<Profile, 'bestOf' | 'cleanLast'>,
  record: PersonRecord,
  published: Published,
): GateState {
  const { id: subject, score: needed, inARow } = gate;
  const missing = { kind: 'call', subject, needed, published: published.scenarios.has(subject) } as const;
  const tries = triesAt(record, 'call', [subject]);
  const last = tries.at(-1);
  if (!last) return { missing: { ...missing, reason: 'not-tried' } };

  const latest = tries.slice(-bestOf);
  const best = latest
    .filter(({ fails }) => fails.length === 0)
    .reduce<FinishedAttempt | undefined>((a, b) => (a && a.score > b.score ? a : b), undefined);
  const figures = { tries: tries.length, of: latest.length, best: best?.score, at: last.finishedAt };

  const lately = tries.slice(-cleanLast).toReversed();
  const cleanSince = lately.findIndex(({ fails }) => fails.length > 0);
  if (cleanSince >= 0) {
    const failed = { fails: lately[cleanSince]?.fails, more: cleanLast - cleanSince };
    return { missing: { ...missing, ...figures, ...failed, reason: 'auto-fail' } };
  }
  if (!best || best.score < needed) {
    return { missing: { ...missing, ...figures, reason: 'score-low' } };
  }
  const gap = tries.findLastIndex(({ score, fails }) => score < needed || fails.length > 0);
  const run = tries.length - 1 - gap;
  if (run < inARow) {
    const row = { score: needed, count: run, needed: inARow };
    return { missing: { ...missing, ...figures, ...row, reason: 'not-in-a-row' } };
  }
  const { score, finishedAt: at, id: attempt, hash } = best;
  return { held: { kind: 'call', subject, at, score, needed, attempt, hash } };
}
