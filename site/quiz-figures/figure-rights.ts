import type { Person } from '../../records/people.ts';
import type { Centre } from '../centre.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { isInTime } from '../papers/in-time.ts';

/** What somebody may see of how quizzes were answered. */
export interface FigureRights {
  /** Whose results. */
  of: 'everybody' | 'own people';
  /** The questions with their keys, and what was chosen. */
  questions: boolean;
}

/**
 * Trainers and administrators see all. Leaders see the results of their own people and no question: they take the same
 * quizzes themselves. Everybody else sees only what is their own, elsewhere.
 * @throws NotDone 403
 */
export function figureRights({ role }: Asker): FigureRights {
  if (role === 'trainer' || role === 'admin') return { of: 'everybody', questions: true };
  if (role === 'leader') return { of: 'own people', questions: false };
  throw notAllowed();
}

/** Whether somebody works with the figures of quizzes at all. */
export function hasFigures({ role }: Asker): boolean {
  return role === 'trainer' || role === 'admin' || role === 'leader';
}

/** The people whose results somebody may see. */
export function peopleSeen(who: Asker, { of }: FigureRights, everybody: readonly Person[]): Person[] {
  if (of === 'everybody') return [...everybody];
  return everybody.filter(({ active, leaders }) => active && leaders.includes(who.number));
}

/** Whether somebody has a certified paper of a quiz open, so that its keys must not be told to them now. */
export async function sitsAt(
  { store, now }: Pick<Centre, 'store' | 'now'>,
  who: Asker,
  quiz: string,
): Promise<boolean> {
  const open = await store.openAttempt(who.number, 'quiz', quiz);
  return open !== undefined && isInTime(open, now());
}
