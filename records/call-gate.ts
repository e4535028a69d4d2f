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
  const clean = latest.filter(({ fails }) => fails.length === 0);
  const best = clean.reduce((a, b) => (b.score >= a.score ? b : a), clean[0] ?? last);
  const figures = {
    tries: tries.length,
    of: latest.length,
    best: clean.length > 0 ? best.score : undefined,
    at: last.finishedAt,
  };

  const failed = tries.slice(-cleanLast).findLastIndex(({ fails }) => fails.length > 0);
  if (failed >= 0) {
    const recent = tries.slice(-cleanLast);
    const more = cleanLast - (recent.length - 1 - failed);
    return { missing: { ...missing, ...figures, reason: 'auto-fail', fails: recent[failed]?.fails, more } };
  }
  if (clean.length === 0 || best.score < needed) {
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
