import type { Person } from '../../records/people.ts';
import { MAY_LEAD, notAllowed, type Asker } from '../people/rights.ts';

/** Whether somebody starts studies of a cut score, invites judges and sees what comes of it. */
export function mayRunStudies({ role }: Asker): boolean {
  return role === 'trainer' || role === 'admin';
}

/** Whether somebody can be invited to judge: they will see every question of the bank with its key. */
export function canJudge({ role, active }: Pick<Person, 'role' | 'active'>): boolean {
  return active && MAY_LEAD.includes(role);
}

/** @throws NotDone 403 */
export function demandMayRun(who: Asker): void {
  if (!mayRunStudies(who)) throw notAllowed();
}
