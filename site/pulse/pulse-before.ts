import type { Quiz } from '../../quizzes/quiz.ts';
import { daysLater } from '../../records/calendar.ts';
import { weeklyPulse, type WeeklyPulse } from '../../records/pulse-gate.ts';
import type { Centre } from '../centre.ts';
import { timeFor, type TimeForPerson } from '../papers/extra-minutes.ts';
import { isInTime } from '../papers/in-time.ts';

/** What a person is shown before the week's pulse. */
export type PulseBefore =
  | { state: 'guest' }
  | {
      state: WeeklyPulse['state'];
      /** The Monday on which the next one begins. */
      next: string;
      /** One was begun and its time is not over. */
      isOpen: boolean;
      time: TimeForPerson;
    };

/** What holds for a person before the week's pulse. */
export async function pulseBefore(
  { store, library, now }: Pick<Centre, 'store' | 'library' | 'now'>,
  person: string | undefined,
  quiz: Quiz,
): Promise<PulseBefore> {
  if (person === undefined) return { state: 'guest' };
  const [{ shared }, records, open, granted] = await Promise.all([
    library(),
    store.recordsOf([person]),
    store.openAttempt(person, 'quiz', quiz.id),
    store.extraTimes(person),
  ]);
  const record = records[0] ?? { person, attempts: [], evidence: [] };
  const { state, week } = weeklyPulse(quiz.id, record, shared.takingRules.timeZone, now());
  return {
    state,
    next: daysLater(week, 7),
    isOpen: open !== undefined && isInTime(open, now()),
    time: timeFor(quiz, granted),
  };
}
