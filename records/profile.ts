import { z } from 'zod';

/** The same words in both languages. */
type Words = { zh: string; en: string };

/** A quiz that must be passed; of several, one. */
export interface QuizGate {
  ids: readonly [string, ...string[]];
  /** Days for which a pass counts; without it, for ever. */
  days?: number | undefined;
  /** The day of work, counted from the first, from which it is asked for. */
  from?: number | undefined;
}

/** A call that must be handled well, among the last few tries and without an auto-fail in the latest. */
export interface CallGate {
  id: string;
  /** 0 … 100. */
  score: number;
  /** How many of the latest tries, without a gap, must reach the score cleanly; 0 asks for no run. */
  inARow: number;
}

/** What people must vouch for. */
export interface EvidenceGate {
  kind: string;
  name: Words;
  /** What it must be about: an article, a profile. */
  subject?: string | undefined;
  /** The person may vouch for it themselves. */
  self: boolean;
  /** How many are needed. */
  count: number;
  /** Of the latest `count`, how many must reach the score. */
  enough: number;
  /** At least this, 0 … 100 or in the unit of the kind. */
  score?: number | undefined;
  /** At most this. */
  atMost?: number | undefined;
  /** None of the latest `count` may hold an auto-fail. */
  clean: boolean;
  /** The first must be at least so many days old. */
  age?: number | undefined;
  /** Older ones than so many days do not count. */
  days?: number | undefined;
}

/** What a role asks for, with all that the profiles it includes ask for. */
export interface Profile {
  id: string;
  name: Words;
  /** Of the rule; a signature remembers under which it was given. */
  version: number;
  includes: string[];
  /** Days from the signature. */
  days: number;
  /** Days before its end from which it counts as expiring. */
  remind: number;
  /** Tries of a call among which the best counts. */
  bestOf: number;
  /** Latest tries of a call that must be without an auto-fail. */
  cleanLast: number;
  quizzes: QuizGate[];
  /** The quiz that must not be overdue, week by week. */
  pulse?: string | undefined;
  calls: CallGate[];
  evidence: EvidenceGate[];
}

const id = z.string().min(1);
const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const whole = z.int().positive();

const quiz = z.union([
  id.transform((one): QuizGate => ({ ids: [one] })),
  z
    .strictObject({ id, days: whole.optional(), from: whole.optional() })
    .transform(({ id: one, days, from }): QuizGate => ({ ids: [one], days, from })),
  z
    .strictObject({ any: z.tuple([id], id), days: whole.optional() })
    .transform(({ any, days }): QuizGate => ({ ids: any, days })),
]);
const call = z
  .strictObject({ id, score: z.number().min(0).max(100), 'in-a-row': z.int().nonnegative().default(0) })
  .transform(({ 'in-a-row': inARow, ...rest }): CallGate => ({ ...rest, inARow }));
const evidence = z.strictObject({
  kind: id,
  subject: id.optional(),
  count: whole.default(1),
  enough: whole.optional(),
  score: z.number().optional(),
  'at-most': z.number().optional(),
  clean: z.boolean().default(false),
  age: whole.optional(),
  days: whole.optional(),
});
const written = z.strictObject({
  id,
  name: words,
  version: whole,
  includes: z.array(id).default([]),
  days: whole,
  remind: whole.default(14),
  'best-of': whole.default(3),
  'clean-last': whole.default(2),
  quizzes: z.array(quiz).default([]),
  pulse: id.optional(),
  calls: z.array(call).default([]),
  evidence: z.array(evidence).default([]),
});
const kinds = z.record(
  z.string(),
  z.strictObject({ zh: z.string().min(1), en: z.string().min(1), self: z.boolean().default(false) }),
);

type Written = z.infer<typeof written>;
type Kinds = z.infer<typeof kinds>;

/** The content of `centre/profiles.yaml`; gives every profile with what it includes already in it. */
export const profilesFile = z
  .strictObject({ kinds, profiles: z.array(written) })
  .superRefine(({ kinds: known, profiles }, context) => {
    profiles.forEach((profile, index) => {
      const slip = (path: PropertyKey[]) =>
        context.addIssue({ code: 'custom', path: ['profiles', index, ...path], input: profile });
      const before = profiles.slice(0, index).map((one) => one.id);
      if (before.includes(profile.id)) slip(['id']);
      // Only profiles written above may be included, so that none can include itself by a detour.
      profile.includes.forEach((one, at) => before.includes(one) || slip(['includes', at]));
      profile.evidence.forEach((one, at) => Object.hasOwn(known, one.kind) || slip(['evidence', at, 'kind']));
    });
  })
  .transform(({ kinds: known, profiles }) => {
    const whole: Profile[] = [];
    for (const profile of profiles) whole.push(completed(profile, known, whole));
    return { profiles: whole };
  });

function completed(profile: Written, kinds: Kinds, above: readonly Profile[]): Profile {
  const { 'best-of': bestOf, 'clean-last': cleanLast, ...rest } = profile;
  const bases = above.filter(({ id: one }) => profile.includes.includes(one));
  const own = profile.evidence.map((one) => evidenceGate(one, kinds));
  return {
    ...rest,
    bestOf,
    cleanLast,
    quizzes: merged(
      [...bases.flatMap((base) => base.quizzes), ...profile.quizzes],
      ({ ids }) => ids.join(),
      stricterQuiz,
    ),
    pulse: profile.pulse ?? bases.findLast(({ pulse }) => pulse !== undefined)?.pulse,
    calls: merged([...bases.flatMap((base) => base.calls), ...profile.calls], (one) => one.id, stricterCall),
    evidence: merged(
      [...bases.flatMap((base) => base.evidence), ...own],
      ({ kind, subject }) => `${kind} ${subject ?? ''}`,
      (base, later) => (later.count >= base.count ? later : base),
    ),
  };
}

function evidenceGate(written: z.infer<typeof evidence>, kinds: Kinds): EvidenceGate {
  const { 'at-most': atMost, enough, ...rest } = written;
  const kind = kinds[rest.kind];
  const name = { zh: kind?.zh ?? rest.kind, en: kind?.en ?? rest.kind };
  return { ...rest, name, self: kind?.self ?? false, atMost, enough: enough ?? rest.count };
}

/** One gate a subject: what is asked for twice is asked for once, by the stricter rule. */
function merged<Gate>(
  gates: Gate[],
  subject: (gate: Gate) => string,
  stricter: (a: Gate, b: Gate) => Gate,
): Gate[] {
  const kept = new Map<string, Gate>();
  for (const gate of gates) {
    const base = kept.get(subject(gate));
    kept.set(subject(gate), base ? stricter(base, gate) : gate);
  }
  return [...kept.values()];
}

function stricterQuiz(a: QuizGate, b: QuizGate): QuizGate {
  const days = Math.min(a.days ?? Infinity, b.days ?? Infinity);
  const from = Math.min(a.from ?? 0, b.from ?? 0);
  return { ids: b.ids, days: days === Infinity ? undefined : days, from: from === 0 ? undefined : from };
}

function stricterCall(a: CallGate, b: CallGate): CallGate {
  return { id: b.id, score: Math.max(a.score, b.score), inARow: Math.max(a.inARow, b.inARow) };
}
