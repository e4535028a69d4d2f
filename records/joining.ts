import type { Kysely } from 'kysely';
import { setPassword } from './credentials.ts';
import type { Database } from './database.ts';
import { hashPassword, oneTimePassword } from './passwords.ts';
import { people as everybody, person, savePerson, type Person, type PersonToSave } from './people.ts';
import type { Tables } from './tables.ts';

/** A new person with the password to be used once; it is kept nowhere else. */
export interface Joined {
  number: string;
  name: string;
  password: string;
}

/** Adds people, all or none. Throws when a number is taken. */
export async function createPeople(
  database: Database,
  people: readonly PersonToSave[],
  now: Date,
): Promise<Joined[]> {
  const tickets = await Promise.all(people.map(newTicket));
  return database.db.transaction().execute(async (db) => {
    for (const { one } of tickets) {
      if (await person(db, one.number)) throw new Error(`The number ${one.number} is taken`);
    }
    return join(db, tickets, now);
  });
}

/**
 * Takes over a list of staff, all of it or nothing: new people join, of the others what the list says is changed
 * and what it leaves out stays.
 */
export async function importPeople(
  database: Database,
  people: readonly PersonToSave[],
  now: Date,
): Promise<{ joined: Joined[]; changed: string[] }> {
  const known = new Map((await everybody(database.db)).map((one) => [one.number, one]));
  const tickets = await Promise.all(people.filter(({ number }) => !known.has(number)).map(newTicket));
  const changed = people.flatMap((one) => {
    const before = known.get(one.number);
    return before ? [changedBy(one, before)] : [];
  });
  const joined = await database.db.transaction().execute(async (db) => {
    for (const one of changed) await savePerson(db, one, now);
    return join(db, tickets, now);
  });
  return { joined, changed: changed.map(({ number }) => number) };
}

/** A person to be added, with a password that is hashed before the transaction begins: hashing takes its time. */
interface Ticket {
  one: PersonToSave;
  password: string;
  hashed: string;
}

async function newTicket(one: PersonToSave): Promise<Ticket> {
  const password = oneTimePassword();
  return { one, password, hashed: await hashPassword(password) };
}

async function join(db: Kysely<Tables>, tickets: readonly Ticket[], now: Date): Promise<Joined[]> {
  const joined: Joined[] = [];
  for (const { one, password, hashed } of tickets) {
    await savePerson(db, one, now);
    await setPassword(db, one.number, hashed, true, now);
    joined.push({ number: one.number, name: one.name, password });
  }
  return joined;
}

function changedBy(one: PersonToSave, before: Person): PersonToSave {
  const team = one.team ?? before.team;
  const leads = one.role === 'leader' && team === before.team ? before.leads : undefined;
  const { mentor = before.mentor, startedOn = before.startedOn } = one;
  return { ...one, team, mentor, startedOn, leads: one.leads ?? leads };
}
