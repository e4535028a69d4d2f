import { callGate } from './call-gate.ts';
import type { Evidence } from './evidence.ts';
import { evidenceGate } from './evidence-gate.ts';
import {
  daysFrom,
  type GateState,
  type Held,
  type Missing,
  type PersonRecord,
  type Published,
} from './gate.ts';
import type { Profile } from './profile.ts';
import { pulseGate } from './pulse-gate.ts';
import { quizGate } from './quiz-gate.ts';

export type Status = 'not-started' | 'in-progress' | 'ready-for-signature' | 'ready' | 'expiring' | 'lapsed';

/** A person's word that somebody is ready, or may work although something is missing. */
interface Signature {
  by: string;
  at: Date;
  until: Date;
  /** Why something missing was passed over; an override only. */
  reason?: string;
}

/** How one person stands towards one profile at one moment. */
export interface Verdict {
  person: string;
  profile: string;
  /** Of the rule that was applied. */
  version: number;
  at: Date;
  status: Status;
  /** Why not yet: complete, in the order of the profile, the signature last. */
  missing: Missing[];
  held: Held[];
  signature?: Signature;
  override?: Signature;
  /** When a ready person stops being so unless something is renewed. */
  until?: Date;
}

/**
 * Judges a person's record by a profile. The same record, profile and moment give the same verdict, to the byte;
 * what happened after `now` is not seen.
 */
export function readiness(profile: Profile, record: PersonRecord, published: Published, now: Date): Verdict {
  const { held, missing } = gates(profile, record, published, now);
  const given = signatures(profile, record, now);
  const signature = given.findLast((one) => !isTooEarly(one, profile, record, published));
  const override = overrides(profile, record, now).at(-1);
  const isSigned = signature !== undefined && now < signature.until;
  if (!isSigned) missing.push(signatureMissing(profile, signature ?? given.at(-1), signature !== undefined));

  const isOverridden = override !== undefined && now < override.until;
  const until = isSigned && missing.length === 0 ? earliest(signature, held) : isOverridden && override.until;
  const verdict = {
    person: record.person,
    profile: profile.id,
    version: profile.version,
    at: now,
    missing,
    held,
  };
  const marks = { ...(signature && { signature }), ...(override && { override }) };
  if (!until) return { ...verdict, ...marks, status: notReady(missing, held, signature ?? override) };
  const status = now < daysFrom(until, -profile.remind) ? 'ready' : 'expiring';
  return { ...verdict, ...marks, status, until };
}

/** Every gate of the profile but the signature, as it stood at a moment. */
function gates(
  profile: Profile,
  record: PersonRecord,
  published: Published,
  at: Date,
): { held: Held[]; missing: Missing[] } {
  const seen: PersonRecord = {
    ...record,
    attempts: record.attempts.filter(({ finishedAt }) => finishedAt <= at),
    evidence: record.evidence.filter((one) => one.at <= at),
  };
  const states = [
    ...profile.quizzes.map((gate) => quizGate(gate, seen, published, at)),
    profile.pulse === undefined ? undefined : pulseGate(profile.pulse, seen, published, at),
    ...profile.calls.map((gate) => callGate(gate, profile, seen, published)),
    ...profile.evidence.map((gate) => evidenceGate(gate, seen, at)),
  ].filter((state): state is GateState => state !== undefined);
  return {
    held: states.flatMap((state) => ('held' in state ? [state.held] : [])),
    missing: states.flatMap((state) => ('missing' in state ? [state.missing] : [])),
  };
}

interface Given extends Signature {
  /** Of the rule under which it was given, if it says so. */
  version: unknown;
}

/** Oldest first; nobody signs for themselves. */
function signatures(profile: Profile, record: PersonRecord, now: Date): Given[] {
  return of('signature', profile, record, now).map(({ by, at, value }) => ({
    by,
    at,
    until: daysFrom(at, profile.days),
    version: fieldOf(value, 'version'),
  }));
}

/** Those that give a reason; without one there is no override. */
function overrides(profile: Profile, record: PersonRecord, now: Date): Signature[] {
  return of('override', profile, record, now).flatMap(({ by, at, value }) => {
    const reason = fieldOf(value, 'reason');
    if (typeof reason !== 'string' || reason.trim() === '') return [];
    return [{ by, at, until: daysFrom(at, profile.days), reason }];
  });
}

function of(kind: string, { id }: Profile, { person, evidence }: PersonRecord, now: Date): Evidence[] {
  return evidence.filter(
    (one) => one.kind === kind && one.subject === id && one.by !== person && one.at <= now,
  );
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

/** A signature counts only if all was there when it was given; one under an earlier rule stands as it was given. */
function isTooEarly(given: Given, profile: Profile, record: PersonRecord, published: Published): boolean {
  if (given.version !== undefined && given.version !== profile.version) return false;
  return gates(profile, record, published, given.at).missing.length > 0;
}

function signatureMissing(profile: Profile, last: Given | undefined, counts: boolean): Missing {
  const missing = { kind: 'signature', subject: profile.id, published: true } as const;
  if (!last) return { ...missing, reason: 'unsigned' };
  const { by, at } = last;
  if (!counts) return { ...missing, reason: 'signed-too-early', by, at };
  return { ...missing, reason: 'signature-expired', by, at, days: profile.days };
}

function earliest(signature: Signature, held: readonly Held[]): Date {
  const ends = held.flatMap(({ until }) => until ?? []);
  return ends.reduce((a, b) => (b < a ? b : a), signature.until);
}

function notReady(
  missing: readonly Missing[],
  held: readonly Held[],
  wasReady: Signature | undefined,
): Status {
  if (wasReady) return 'lapsed';
  if (missing.every(({ kind }) => kind === 'signature')) return 'ready-for-signature';
  const begun =
    held.length > 0 || missing.some(({ reason }) => reason !== 'not-tried' && reason !== 'unsigned');
  return begun ? 'in-progress' : 'not-started';
}
