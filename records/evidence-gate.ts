import { z } from 'zod';
import type { Evidence } from './evidence.ts';
import { daysFrom, type GateState, type Missing, type PersonRecord } from './gate.ts';
import type { EvidenceGate } from './profile.ts';

/** What of a piece of evidence is counted; all else in it is for people to read. */
const counted = z.object({
  /** A paper log of fifteen calls may be entered at once. */
  count: z.int().positive().catch(1),
  score: z.number().optional().catch(undefined),
  fails: z.array(z.string()).catch([]),
});

/** Whether people have vouched for enough of what a profile asks for. */
export function evidenceGate(gate: EvidenceGate, record: PersonRecord, now: Date): GateState {
  const { kind, name, subject: about, count: needed, enough, score, atMost } = gate;
  const facts = { kind: 'evidence', subject: kind, name, ...(about && { about }) } as const;
  const missing = { ...facts, published: true } as const;
  const all = record.evidence.filter(
    (one) =>
      one.kind === kind && (!about || one.subject === about) && (gate.self || one.by !== record.person),
  );
  const { days } = gate;
  const fresh = days === undefined ? all : all.filter(({ at }) => now < daysFrom(at, days));
  const [first, last] = [fresh[0], fresh.at(-1)];
  if (!first || !last) {
    const stale = all.at(-1);
    if (stale) return { missing: { ...missing, needed, reason: 'out-of-date', at: stale.at, days } };
    return { missing: { ...missing, needed, score, atMost, reason: 'not-tried' } };
  }
  const count = fresh.reduce((sum, one) => sum + countedIn(one).count, 0);
  if (count < needed) return { missing: { ...missing, count, needed, reason: 'too-few' } };
  const shut = judged(gate, fresh.slice(-needed));
  if (shut) return { missing: { ...missing, ...shut } };
  if (gate.age !== undefined && now < daysFrom(first.at, gate.age)) {
    return { missing: { ...missing, reason: 'too-young', at: first.at, needed: gate.age } };
  }
  const by = [...new Set(fresh.map((one) => one.by))];
  const until = gate.days === undefined ? undefined : daysFrom(fresh.at(-enough)?.at ?? last.at, gate.days);
  return { held: { ...facts, at: last.at, until, count, needed, score, by } };
}

function judged(
  gate: EvidenceGate,
  latest: Evidence[],
): (Partial<Missing> & Pick<Missing, 'reason'>) | undefined {
  const { score, atMost, enough, clean } = gate;
  const values = latest.map(countedIn);
  const fails = values.flatMap((one) => one.fails);
  if (clean && fails.length > 0) return { reason: 'auto-fail', fails };
  if (score === undefined && atMost === undefined) return undefined;
  const good = values.filter(
    (one) =>
      one.score !== undefined && one.score >= (score ?? -Infinity) && one.score <= (atMost ?? Infinity),
  ).length;
  if (good >= enough) return undefined;
  const figures = { count: good, needed: enough, of: latest.length, score, atMost };
  return { ...figures, reason: 'not-good-enough' };
}

function countedIn({ value }: Evidence): z.infer<typeof counted> {
  const read = counted.safeParse(typeof value === 'object' && value !== null ? value : {});
  return read.success ? read.data : { count: 1, fails: [] };
}
