import type { Person } from '../../records/people.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import type { Asker } from './rights.ts';

/** Whether somebody can be the mentor of a person. */
export function canMentor(mentor: Person | undefined, number: string): mentor is Person {
  return mentor !== undefined && mentor.active && mentor.role !== 'trainee' && mentor.number !== number;
}

/** Refuses somebody who cannot be a mentor. */
export function noMentor(number: string): NotDone {
  return new NotDone(422, {
    zh: `工号“${number}”不能当师傅：师傅要是在岗的正式员工，也不能是本人。`,
    en: `The number "${number}" cannot be a mentor: that is somebody else, at work here, and no trainee.`,
  });
}

/**
 * Names a person's mentor: in what is written of the person, and as evidence with whoever named them.
 * @throws NotDone 422 when the number is nobody's, or of somebody who cannot be a mentor
 */
export async function nameMentor(
  { store, now }: Pick<Centre, 'store' | 'now'>,
  who: Asker,
  person: Person,
  typed: string,
): Promise<void> {
  const mentor = await store.person(typed.normalize('NFKC').trim());
  if (!canMentor(mentor, person.number)) throw noMentor(typed);
  const at = now();
  await store.savePerson({ ...person, mentor: mentor.number, now: at });
  await store.addEvidence({
    person: person.number,
    kind: 'mentor',
    value: { mentor: mentor.number },
    by: who.number,
    now: at,
  });
}
