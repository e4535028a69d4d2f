import { randomUUID } from 'node:crypto';
import type { Insertable, Kysely } from 'kysely';
import type { PeopleTable, Tables } from './tables.ts';

/** What a person may be in a centre, from the fewest rights to the most. */
export const ROLES = ['trainee', 'agent', 'trainer', 'leader', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The employee number in what was typed (full-width digits, spaces around), or nothing when it cannot be one. */
export function employeeNumber(typed: string): string | undefined {
  const number = typed.normalize('NFKC').trim();
  return /^[0-9A-Za-z][0-9A-Za-z._-]{0,31}$/.test(number) ? number : undefined;
}

/** What is written down of a person. */
export interface PersonToSave {
  /** The employee number, as text. */
  number: string;
  name: string;
  role: Role;
  team?: string | undefined;
  /** The teams this person leads; a leader who names none leads their own. */
  leads?: readonly string[] | undefined;
  /** The mentor's employee number. */
  mentor?: string | undefined;
  /** The first working day, `2026-11-01`. */
  startedOn?: string | undefined;
}

/** A person as the record knows them. */
export interface Person {
  number: string;
  name: string;
  role: Role;
  team: string | undefined;
  leads: string[];
  /** The employee numbers of those who lead the team, without the person. */
  leaders: string[];
  mentor: string | undefined;
  startedOn: string | undefined;
  active: boolean;
}

type Db = Kysely<Tables>;

/** Everybody, by employee number; disabled people too. */
export async function people(db: Db): Promise<Person[]> {
  const rows = await db.selectFrom('people').selectAll().orderBy('number').execute();
  return withTeams(db, rows);
}

/** One person, or nothing when nobody has the number. */
export async function person(db: Db, number: string): Promise<Person | undefined> {
  const rows = await db.selectFrom('people').selectAll().where('number', '=', number).execute();
  return (await withTeams(db, rows))[0];
}

/** The active people in the teams that somebody leads, without themselves. */
export async function teamOf(db: Db, leader: string): Promise<Person[]> {
  const rows = await db
    .selectFrom('people')
    .selectAll()
    .where('team', 'in', db.selectFrom('leaders').select('team').where('leader', '=', leader))
    .where('number', '!=', leader)
    .orderBy('number')
    .execute();
  return (await withTeams(db, rows)).filter(({ active }) => active);
}

/** The first working day of several people, where it is known. */
export async function firstDays(db: Db, numbers: readonly string[]): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .select(['number', 'startedOn'])
    .where('number', 'in', numbers)
    .execute();
  return new Map(rows.flatMap(({ number, startedOn }) => (startedOn === null ? [] : [[number, startedOn]])));
}

async function withTeams(
  db: Db,
  rows: Pick<PeopleTable, 'number' | 'name' | 'role' | 'team' | 'mentor' | 'startedOn' | 'banned'>[],
): Promise<Person[]> {
  const leaders = await db.selectFrom('leaders').selectAll().orderBy('leader').execute();
  return rows.map((row) => ({
    number: row.number,
    name: row.name,
    role: roleOf(row.role),
    team: row.team ?? undefined,
    leads: leaders.filter(({ leader }) => leader === row.number).map(({ team }) => team),
    leaders: leaders
      .filter(({ team, leader }) => team === row.team && leader !== row.number)
      .map(({ leader }) => leader),
    mentor: row.mentor ?? undefined,
    startedOn: row.startedOn ?? undefined,
    active: !row.banned,
  }));
}

/** The role a stored word names; an unknown word gives the fewest rights. */
export function roleOf(word: string): Role {
  return ROLES.find((role) => role === word) ?? 'trainee';
}

/**
 * Adds a person or changes what is written of them. A new person cannot sign in before they have a password.
 * Call it within a transaction. Throws when the number could not be typed as one.
 */
export async function savePerson(db: Db, person: PersonToSave, now: Date): Promise<void> {
  if (employeeNumber(person.number) !== person.number) throw new Error(`No number: "${person.number}"`);
  const at = now.toISOString();
  const facts = {
    name: person.name,
    role: person.role,
    team: person.team ?? null,
    mentor: person.mentor ?? null,
    startedOn: person.startedOn ?? null,
    updatedAt: at,
  };
  const row: Insertable<PeopleTable> = {
    id: randomUUID(),
    number: person.number,
    email: `${person.number}@staff.invalid`,
    emailVerified: true,
    image: null,
    mustChangePassword: true,
    banned: false,
    banReason: null,
    banExpires: null,
    createdAt: at,
    ...facts,
  };
  await db
    .insertInto('people')
    .values(row)
    .onConflict((conflict) => conflict.column('number').doUpdateSet(facts))
    .execute();
  await saveLeads(db, person);
}

async function saveLeads(db: Db, { number, role, team, leads }: PersonToSave): Promise<void> {
  const own = role === 'leader' && team !== undefined ? [team] : [];
  const teams = [...new Set(leads && leads.length > 0 ? leads : own)];
  await db.deleteFrom('leaders').where('leader', '=', number).execute();
  if (teams.length === 0) return;
  await db
    .insertInto('leaders')
    .values(teams.map((led) => ({ team: led, leader: number })))
    .execute();
}

/** Shuts a person out at once: their sessions end, their record stays. False when nobody has the number. */
export async function disablePerson(db: Db, number: string, now: Date): Promise<boolean> {
  const changed = await db
    .updateTable('people')
    .set({ banned: true, updatedAt: now.toISOString() })
    .where('number', '=', number)
    .executeTakeFirst();
  await endSessions(db, number);
  return changed.numUpdatedRows > 0n;
}

/** Lets a disabled person in again. False when nobody has the number. */
export async function enablePerson(db: Db, number: string, now: Date): Promise<boolean> {
  const changed = await db
    .updateTable('people')
    .set({ banned: false, updatedAt: now.toISOString() })
    .where('number', '=', number)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Ends all sessions of a person, on every device. */
export async function endSessions(db: Db, number: string): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('userId', 'in', db.selectFrom('people').select('id').where('number', '=', number))
    .execute();
}
