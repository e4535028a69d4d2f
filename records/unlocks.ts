import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** That a trainer talked with a person who failed a quiz several times, and let them try again. */
export interface Unlock {
  person: string;
  quiz: string;
  reason: string;
  /** The trainer's employee number. */
  by: string;
  at: Date;
}

/** Writes an unlock down. */
export async function addUnlock(db: Db, unlock: Omit<Unlock, 'at'> & { now: Date }): Promise<void> {
  const { now, person, quiz, reason, by } = unlock;
  await db.insertInto('unlocks').values({ person, quiz, reason, by, at: now.toISOString() }).execute();
}

/** The unlocks of everybody or of one person, the earliest first. */
export async function unlocks(db: Db, person?: string): Promise<Unlock[]> {
  let query = db.selectFrom('unlocks').selectAll().orderBy('place');
  if (person !== undefined) query = query.where('person', '=', person);
  const rows = await query.execute();
  return rows.map(({ person: of, quiz, reason, by, at }) => ({
    person: of,
    quiz,
    reason,
    by,
    at: new Date(at),
  }));
}
