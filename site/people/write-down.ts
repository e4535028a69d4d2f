import { z } from 'zod';
import { employeeNumber, ROLES, type Person, type PersonToSave } from '../../records/people.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { canMentor, nameMentor, noMentor } from './name-mentor.ts';
import { notAllowed, personFor, type Asker } from './rights.ts';

const name = z.string().trim().min(1).max(80);

export const personBody = z.strictObject({
  number: z.string().max(100),
  name,
  role: z.enum(ROLES),
  /** Empty for nobody's team. */
  team: z.string().trim().max(80),
  /** The teams this person leads; a leader who names none leads their own. */
  leads: z.array(name).max(50).readonly(),
  /** The mentor's employee number, or empty. */
  mentor: z.string().max(100),
  /** The first working day, or empty. */
  startedOn: z.union([z.iso.date(), z.literal('')]),
});

type Written = z.infer<typeof personBody>;

/** Adds a person; gives the password that is to be used once, shown now and never again. @throws NotDone 403, 409, 422 */
export async function addPerson(
  centre: Pick<Centre, 'accounts' | 'store' | 'now'>,
  who: Asker,
  written: Written,
): Promise<{ number: string; password: string }> {
  if (who.role !== 'admin') throw notAllowed();
  const number = employeeNumber(written.number);
  if (number === undefined) {
    throw new NotDone(422, {
      zh: `“${written.number}”不能作工号：工号由数字和字母组成，最多 32 位。`,
      en: `"${written.number}" cannot be an employee number: it is made of digits and letters, at most 32.`,
    });
  }
  if (await centre.store.person(number)) throw taken(number);
  const mentor = await mentorIn(centre, written.mentor, number);
  const [made] = await centre.accounts.createPeople([toSave(number, written, undefined)], centre.now());
  if (!made) throw new Error(`${number} was not added`);
  const added = await centre.store.person(number);
  if (mentor && added) await nameMentor(centre, who, added, mentor.number);
  return made;
}

/** Changes what is written of a person. The number stays. @throws NotDone 403, 404, 422 */
export async function changePerson(
  centre: Pick<Centre, 'store' | 'now'>,
  who: Asker,
  written: Written,
): Promise<{ number: string }> {
  const { person, rights } = await personFor(centre, who, written.number);
  if (!rights.manage) throw notAllowed();
  const { number } = person;
  const mentor = await mentorIn(centre, written.mentor, number);
  await centre.store.savePerson({ ...toSave(number, written, mentor?.number), now: centre.now() });
  if (mentor && mentor.number !== person.mentor) {
    const changed = await centre.store.person(number);
    if (changed) await nameMentor(centre, who, changed, mentor.number);
  }
  return { number };
}

function toSave(number: string, written: Written, mentor: string | undefined): PersonToSave {
  const { name: called, role, team, leads, startedOn } = written;
  return {
    number,
    name: called,
    role,
    team: team || undefined,
    leads,
    mentor,
    startedOn: startedOn || undefined,
  };
}

async function mentorIn(
  { store }: Pick<Centre, 'store'>,
  typed: string,
  number: string,
): Promise<Person | undefined> {
  const wanted = typed.normalize('NFKC').trim();
  if (wanted === '') return undefined;
  const mentor = await store.person(wanted);
  if (!canMentor(mentor, number)) throw noMentor(wanted);
  return mentor;
}

function taken(number: string): NotDone {
  return new NotDone(409, {
    zh: `工号“${number}”已经有人用了。工号区分前面的 0，例如 31 和 0031 是两个人。`,
    en: `The number "${number}" is taken. Zeros at the beginning count: 31 and 0031 are two people.`,
  });
}
