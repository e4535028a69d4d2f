import type { Notice } from '../../notices/notice.ts';
import type { Role } from '../../records/people.ts';
import { MAY_LEAD } from '../people/rights.ts';

/** Where a notice is in its time. */
export type Phase = 'coming' | 'current' | 'past';

/** Where a notice is on a day (`YYYY-MM-DD`): its first and its last day are its own. */
export function phaseOn(day: string, { from, until }: Pick<Notice, 'from' | 'until'>): Phase {
  if (day < from) return 'coming';
  return day > until ? 'past' : 'current';
}

/** Whether somebody of a role is asked to read a notice. */
export function isFor({ audience }: Pick<Notice, 'audience'>, role: Role): boolean {
  return audience.includes(role);
}

/** What agents or trainees are told is no secret to a guest, as the articles are none. */
export function isOpenToGuests({ audience }: Pick<Notice, 'audience'>): boolean {
  return audience.includes('agent') || audience.includes('trainee');
}

/** Whether somebody may open a notice on a day; those who may lead see all, also before their time. */
export function mayOpen(
  notice: Pick<Notice, 'audience' | 'from' | 'until'>,
  day: string,
  role: Role | undefined,
): boolean {
  if (role !== undefined && MAY_LEAD.includes(role)) return true;
  if (phaseOn(day, notice) === 'coming') return false;
  return isOpenToGuests(notice) || (role !== undefined && isFor(notice, role));
}
