import type { Person, Role } from '../../records/people.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';

/** What somebody may do about a person. */
export interface Rights {
  /** See where the person stands and what is on record. */
  see: boolean;
  /** Write evidence into the person's record, and sign. */
  vouch: boolean;
  /** Give a one-time password in place of the present one. */
  reset: boolean;
  /** Change what is written of the person; shut out and let in again. */
  manage: boolean;
}

/** Whoever asks. */
export type Asker = Pick<Person, 'number' | 'role'>;

/** Who can lead a team at all. */
export const MAY_LEAD: readonly Role[] = ['trainer', 'leader', 'admin'];
const JUNIORS: readonly Role[] = ['trainee', 'agent'];

/**
 * The rights of one person over another. Readiness is personal: only the person, whoever leads their team and
 * administrators see it. Nobody vouches for themselves.
 */
function rightsOver(who: Asker, whose: Person): Rights {
  const isSelf = who.number === whose.number;
  const isAdmin = who.role === 'admin';
  const leads = MAY_LEAD.includes(who.role) && whose.active && whose.leaders.includes(who.number);
  return {
    see: isSelf || isAdmin || leads,
    vouch: !isSelf && whose.active && (isAdmin || leads),
    reset: !isSelf && (isAdmin || (who.role === 'leader' && leads && JUNIORS.includes(whose.role))),
    manage: !isSelf && isAdmin,
  };
}

/**
 * A person with the rights that somebody has over them.
 * @throws NotDone 404 when there is no such person, or none that whoever asks may know of
 */
export async function personFor(
  { store }: Pick<Centre, 'store'>,
  who: Asker,
  number: string,
): Promise<{ person: Person; rights: Rights }> {
  const person = await store.person(number);
  const rights = person && rightsOver(who, person);
  // That somebody else's person exists is not told.
  if (!person || !rights?.see) {
    throw new NotDone(404, {
      zh: `您带的班组里没有工号“${number}”。`,
      en: `There is nobody with the number "${number}" in your teams.`,
    });
  }
  return { person, rights };
}

/** Refuses what somebody has no right to. */
export function notAllowed(): NotDone {
  return new NotDone(403, {
    zh: '您没有做这件事的权限。如果需要，请找管理员。',
    en: 'You do not have the right to do this. If you need it, ask an administrator.',
  });
}
