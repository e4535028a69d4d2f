import type { FinishedAttempt } from './attempts.ts';
import type { Evidence } from './evidence.ts';

/** What a person did and what others vouched for: all that readiness is judged by. */
export interface PersonRecord {
  person: string;
  /** The first working day, `2026-11-01`. */
  startedOn?: string | undefined;
  attempts: readonly FinishedAttempt[];
  evidence: readonly Evidence[];
}

/** Which quizzes and calls people can take now. */
export interface Published {
  quizzes: ReadonlySet<string>;
  scenarios: ReadonlySet<string>;
  /** The time zone by which the centre counts weeks. */
  zone?: string;
}

/** Why a gate is shut. */
type Reason =
  /** Never tried, or nothing of the kind on record. */
  | 'not-tried'
  /** Tried `tries` times, best `best`. */
  | 'not-passed'
  /** The best of the latest `of` clean tries is `best`; `needed` is needed. */
  | 'score-low'
  /** The latest try, of `at`, waits for a person's marks. */
  | 'waiting'
  /** An auto-fail (`fails`) among the latest tries; it goes when `more` clean ones follow. */
  | 'auto-fail'
  /** `count` of the `needed` latest tries reach the score without a gap. */
  | 'not-in-a-row'
  /** It was held, on `at`, for `days`. */
  | 'out-of-date'
  /** `count` of `needed` on record. */
  | 'too-few'
  /** `count` of the `needed` good ones; good is `score` or `atMost`. */
  | 'not-good-enough'
  /** The first is of `at`; it must be `needed` days old. */
  | 'too-young'
  /** It is to be taken every week; the last, if there was one, is of `at`. */
  | 'pulse-overdue'
  /** All is there; nobody has signed. */
  | 'unsigned'
  /** Signed by `by` at `at`, before all was there: it does not count. */
  | 'signed-too-early'
  /** The signature of `at` was good for `days`. */
  | 'signature-expired';

/** A requirement that is not met, with the figures that explain it. */
export interface Missing {
  kind: 'quiz' | 'call' | 'evidence' | 'signature';
  /** The quiz, the call, the kind of evidence, or the profile to sign. */
  subject: string;
  /** Other quizzes that would do as well. */
  or?: readonly string[];
  /** What the evidence must be about. */
  about?: string | undefined;
  name?: { zh: string; en: string };
  reason: Reason;
  /** It can be taken now; if not, the centre owes it, not the person. */
  published: boolean;
  best?: number | undefined;
  needed?: number | undefined;
  score?: number | undefined;
  atMost?: number | undefined;
  count?: number | undefined;
  of?: number | undefined;
  more?: number | undefined;
  tries?: number | undefined;
  fails?: readonly string[] | undefined;
  at?: Date | undefined;
  days?: number | undefined;
  by?: string | undefined;
}

/** A requirement that is met, and by what. */
export interface Held {
  kind: 'quiz' | 'call' | 'evidence';
  subject: string;
  about?: string | undefined;
  name?: { zh: string; en: string };
  /** Since when: the moment of what met it. */
  at: Date;
  /** Until when it counts. */
  until?: Date | undefined;
  score?: number | undefined;
  needed?: number | undefined;
  count?: number | undefined;
  /** The attempt that met it, and the content hash of the version that was attempted. */
  attempt?: string;
  hash?: string;
  /** Who vouched for it. */
  by?: readonly string[];
}

/** What became of one gate. */
export type GateState = { held: Held } | { missing: Missing };

const DAY = 24 * 60 * 60 * 1000;

/** The moment so many days after another. */
export function daysFrom(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY);
}

/** The certified attempts at some subjects, in the order in which they were finished. */
export function triesAt(
  record: PersonRecord,
  kind: 'quiz' | 'call',
  subjects: readonly string[],
): FinishedAttempt[] {
  return record.attempts
    .filter((one) => one.kind === kind && one.certified && subjects.includes(one.subject))
    .sort((a, b) => a.finishedAt.getTime() - b.finishedAt.getTime() || (a.id < b.id ? -1 : 1));
}
