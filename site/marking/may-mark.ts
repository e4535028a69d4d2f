import type { Person } from '../../records/people.ts';
import { MAY_LEAD, type Asker } from '../people/rights.ts';

/** Whether somebody marks answers at all. */
export function mayMark({ role }: Asker): boolean {
  return MAY_LEAD.includes(role);
}

/** Whether somebody may mark what a person wrote: leaders those of their teams; nobody their own. */
export function mayMarkOf(who: Asker, whose: Pick<Person, 'number' | 'leaders'>): boolean {
  if (!mayMark(who) || who.number === whose.number) return false;
  return who.role !== 'leader' || whose.leaders.includes(who.number);
}
