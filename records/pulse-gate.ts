import { dayIn, daysLater, HOME_ZONE, mondayOf } from './calendar.ts';
import { triesAt, type GateState, type PersonRecord, type Published } from './gate.ts';

/** Where a person stands with what is to be taken every week. */
export interface WeeklyPulse {
  /** `overdue` when a whole week, Monday to Sunday, went by without it and this one has none yet. */
  state: 'taken' | 'due' | 'overdue';
  /** The Monday of this week. */
  week: string;
  /** When the last one was begun, passed or not: one that was never handed in is ended when the next is begun. */
  last: Date | undefined;
}

/**
 * Whether a person has taken this week's pulse. The first to count is the first whole
 * week of work; of whom no first day is known, nobody is late before their first pulse.
 * @param zone by which a week begins; see `dayIn`
 */
export function weeklyPulse(quiz: string, record: PersonRecord, zone: string, now: Date): WeeklyPulse {
  const dayOf = dayIn(zone);
  const week = mondayOf(dayOf(now));
  const last = triesAt(record, 'quiz', [quiz]).findLast(({ finishedAt }) => finishedAt <= now)?.startedAt;
  if (last && mondayOf(dayOf(last)) === week) return { state: 'taken', week, last };
  const first = last ? daysLater(mondayOf(dayOf(last)), 7) : firstWeek(record.startedOn ?? week);
  return { state: first < week ? 'overdue' : 'due', week, last };
}

/** The first whole week of work. */
function firstWeek(startedOn: string): string {
  const monday = mondayOf(startedOn);
  return monday === startedOn ? monday : daysLater(monday, 7);
}

/**
 * Whether the weekly pulse is not overdue. It says no "until": everybody who is up to date would always be about to
 * run out. Gives nothing to somebody who has not had to take one yet.
 */
export function pulseGate(
  quiz: string,
  record: PersonRecord,
  published: Published,
  now: Date,
): GateState | undefined {
  const { state, last } = weeklyPulse(quiz, record, published.zone ?? HOME_ZONE, now);
  if (state === 'overdue') {
    const isPublished = published.quizzes.has(quiz);
    return {
      missing: { kind: 'quiz', subject: quiz, reason: 'pulse-overdue', published: isPublished, at: last },
    };
  }
  const latest = triesAt(record, 'quiz', [quiz]).findLast(({ finishedAt }) => finishedAt <= now);
  if (!latest) return undefined;
  const { finishedAt: at, score, id: attempt, hash } = latest;
  return { held: { kind: 'quiz', subject: quiz, at, score, attempt, hash } };
}
