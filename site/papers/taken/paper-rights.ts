import type { Attempt } from '../../../records/attempts.ts';
import type { Person } from '../../../records/people.ts';
import { MAY_LEAD, type Asker } from '../../people/rights.ts';

/**
 * Whether somebody may see a paper that was handed in. Certified papers are evidence: trainers and administrators see
 * everybody's, leaders their teams', mentors those of whom they look after. Practice is private.
 */
export function maySeePaper(
  who: Asker,
  whose: Pick<Person, 'number' | 'leaders' | 'mentor'>,
  { certified }: Pick<Attempt, 'certified'>,
): boolean {
  if (who.number === whose.number) return true;
  const leads = MAY_LEAD.includes(who.role) && whose.leaders.includes(who.number);
  return (
    certified && (who.role === 'trainer' || who.role === 'admin' || leads || whose.mentor === who.number)
  );
}
