import { sql, type Kysely } from 'kysely';
import type { Tables, Whole } from './tables.ts';

type Db = Kysely<Tables>;

/** A person's answer to the question of a notice, in the version that was on screen. */
export interface NoticeAnswer {
  /** The employee number. */
  person: string;
  /** The notice's id. */
  notice: string;
  language: string;
  /** Names the version, which is kept (see keepVersion). */
  hash: string;
  now: Date;
}

/** That somebody read a notice and answered its question. */
export interface Receipt {
  person: string;
  notice: string;
  language: string;
  hash: string;
  /** How many answers it took, the right one included. */
  tries: number;
  at: Date;
}

/** How often somebody answered wrongly and has not answered rightly yet, for one version of a notice. */
export interface WrongTries {
  person: string;
  notice: string;
  hash: string;
  count: number;
}

/** Writes down an answer that was not right. @returns how many there are by now for this version */
export async function addWrongTry(db: Db, { now, person, notice, hash }: NoticeAnswer): Promise<number> {
  await db.insertInto('wrongTries').values({ person, notice, hash, at: now.toISOString() }).execute();
  return await countTries(db, { person, notice, hash });
}

/** Writes a receipt for a right answer; given again, the first one stands. @returns the one that stands */
export async function addReceipt(db: Db, answer: NoticeAnswer): Promise<Receipt> {
  const { now, ...facts } = answer;
  const tries = (await countTries(db, answer)) + 1;
  await db
    .insertInto('receipts')
    .values({ ...facts, tries, at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('receipts')
    .selectAll()
    .where('person', '=', facts.person)
    .where('notice', '=', facts.notice)
    .where('hash', '=', facts.hash)
    .executeTakeFirstOrThrow();
  return { ...row, tries: Number(row.tries), at: new Date(row.at) };
}

/** All receipts of several people, the latest first; several of one notice when it changed in between. */
export async function receiptsOf(db: Db, people: readonly string[]): Promise<Receipt[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom('receipts')
    .selectAll()
    .where('person', 'in', people)
    .orderBy('at', 'desc')
    .orderBy('person')
    .orderBy('notice')
    .execute();
  return rows.map((row) => ({ ...row, tries: Number(row.tries), at: new Date(row.at) }));
}

/** The wrong answers of several people to one notice. */
export async function wrongTriesOf(db: Db, people: readonly string[], notice: string): Promise<WrongTries[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom('wrongTries')
    .select(['person', 'notice', 'hash', sql<Whole>`count(*)`.as('count')])
    .where('notice', '=', notice)
    .where('person', 'in', people)
    .groupBy(['person', 'notice', 'hash'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

async function countTries(
  db: Db,
  { person, notice, hash }: Pick<NoticeAnswer, 'person' | 'notice' | 'hash'>,
): Promise<number> {
  const { count } = await db
    .selectFrom('wrongTries')
    .select(sql<Whole>`count(*)`.as('count'))
    .where('person', '=', person)
    .where('notice', '=', notice)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return Number(count);
}
