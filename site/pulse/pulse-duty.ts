import type { Language } from '../../markdown/problem.ts';
import type { PersonRecord } from '../../records/gate.ts';
import type { Person } from '../../records/people.ts';
import { weeklyPulse, type WeeklyPulse } from '../../records/pulse-gate.ts';
import type { Library } from '../library.ts';

/** The week's pulse of somebody who is to take one. */
export interface PulseDuty {
  state: WeeklyPulse['state'];
  title: string;
  address: string;
}

/** Where somebody stands with the week's pulse; nothing for those who take no calls, or where there is none. */
export function pulseDuty(
  { quizzes, shared }: Pick<Library, 'quizzes' | 'shared'>,
  { role, active }: Pick<Person, 'role' | 'active'>,
  record: PersonRecord,
  now: Date,
  language: Language,
): PulseDuty | undefined {
  const pulses = quizzes.filter(({ pulse }) => pulse !== undefined);
  const quiz = pulses.find((one) => one.language === language) ?? pulses[0];
  if (role !== 'agent' || !active || !quiz) return undefined;
  const { state } = weeklyPulse(quiz.id, record, shared.takingRules.timeZone, now);
  return { state, title: quiz.title, address: `/${quiz.language}/quizzes/${quiz.id}/` };
}
