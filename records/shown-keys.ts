import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** Notes that practice has told the key of a question: from now on its answer stands. Noted twice, it is noted once. */
export async function showKey(
  db: Db,
  { attempt, question, now }: { attempt: string; question: string; now: Date },
): Promise<void> {
  await db
    .insertInto('shownKeys')
    .values({ attempt, question, at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The questions of an attempt whose key was told. */
export async function shownKeys(db: Db, attempt: string): Promise<Set<string>> {
  const rows = await db.selectFrom('shownKeys').select('question').where('attempt', '=', attempt).execute();
  return new Set(rows.map(({ question }) => question));
}
