import type { Kysely } from 'kysely';
import { locksRows, type Database } from './database.ts';
import type { Tables, Whole } from './tables.ts';

/** What an attempt is worth from now on. */
export interface Worth {
  submission: unknown;
  /** The judgement in full. */
  result: unknown;
  /** 0 … 100. */
  score: number;
  passed: boolean;
  /** Answers wait for a person's marks: neither passed nor failed. */
  waiting: boolean;
  fails: readonly string[];
}

/** A new worth of one attempt. */
export interface NewResult {
  attempt: string;
  /** The place of the result that it was made from; it must still be the last. */
  after: number;
  worth: Worth;
}

export interface RegradeToCarryOut {
  /** Names what is done to what: the same regrade has the same id. */
  id: string;
  quiz: string;
  /** What was chosen, as the page shows it again. */
  choice: unknown;
  reason: string;
  by: string;
  results: readonly NewResult[];
  now: Date;
}

/** A regrade that was carried out. */
export interface Regrade {
  id: string;
  quiz: string;
  choice: unknown;
  /** How many attempts got a new result. */
  changed: number;
  reason: string;
  by: string;
  at: Date;
}

/** Somebody's marks for an attempt. */
export interface MarksToAppend extends NewResult {
  by: string;
  now: Date;
}

/** One of the results of an attempt; the last counts. */
export interface ResultStep {
  score: number;
  passed: boolean;
  waiting: boolean;
  /** Who regraded or marked; nothing when it was handed in. */
  by: string | undefined;
  /** Why it was regraded. */
  reason: string | undefined;
  /** The regrade that it belongs to. */
  regrade: string | undefined;
  at: Date;
}

type Db = Kysely<Tables>;

/** Undoes everything of a transaction, because an attempt has a newer result than the one that was seen. */
class Overtaken extends Error {}

/**
 * Appends the new results of a regrade, all of them or none.
 * @returns `done-before` when this very regrade was carried out earlier; `changed` when an attempt has got another
 * result since. Nothing is written in either case.
 */
export async function carryOutRegrade(
  database: Database,
  { now, results, choice, ...facts }: RegradeToCarryOut,
): Promise<'done' | 'done-before' | 'changed'> {
  const at = now.toISOString();
  try {
    return await database.db.transaction().execute(async (db) => {
      const written = await db
        .insertInto('regrades')
        .values({ ...facts, choice: JSON.stringify(choice ?? null), changed: results.length, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (written.numInsertedOrUpdatedRows !== 1n) return 'done-before';
      // In one order for everybody, so that two regrades never wait for each other in a circle.
      for (const result of [...results].sort((a, b) => (a.attempt < b.attempt ? -1 : 1))) {
        await append(database, db, { ...result, by: facts.by, reason: facts.reason, regrade: facts.id, at });
      }
      return 'done';
    });
  } catch (error) {
    if (error instanceof Overtaken) return 'changed';
    throw error;
  }
}

/** Appends the result that somebody's marks make. @returns false when there is a newer result than the one that was seen */
export async function appendMarks(database: Database, { now, ...marks }: MarksToAppend): Promise<boolean> {
  const at = now.toISOString();
  try {
    await database.db
      .transaction()
      .execute((db) => append(database, db, { ...marks, reason: null, regrade: null, at }));
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}

async function append(
  database: Database,
  db: Db,
  row: NewResult & { by: string; reason: string | null; regrade: string | null; at: string },
): Promise<void> {
  const { attempt, after, worth, by, reason, regrade, at } = row;
  const locked = db.selectFrom('attempts').select('id').where('id', '=', attempt);
  await (locksRows(database) ? locked.forUpdate() : locked).execute();
  const last = await db
    .selectFrom('results')
    .select(({ fn }) => fn.max<Whole | null>('place').as('place'))
    .where('attempt', '=', attempt)
    .executeTakeFirst();
  if (Number(last?.place ?? 0) !== after) throw new Overtaken();
  await db
    .insertInto('results')
    .values({
      attempt,
      submission: JSON.stringify(worth.submission ?? null),
      result: JSON.stringify(worth.result ?? null),
      score: worth.score,
      passed: worth.passed,
      fails: JSON.stringify(worth.fails),
      at,
      by,
      reason,
      regrade,
      waiting: worth.waiting,
    })
    .execute();
}

/** A regrade by its id. */
export async function regrade(db: Db, id: string): Promise<Regrade | undefined> {
  const row = await db.selectFrom('regrades').selectAll().where('id', '=', id).executeTakeFirst();
  return row && regradeOf(row);
}

/** The regrades of a quiz, the latest first. */
export async function regradesOf(db: Db, quiz: string): Promise<Regrade[]> {
  const rows = await db
    .selectFrom('regrades')
    .selectAll()
    .where('quiz', '=', quiz)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(regradeOf);
}

/** All results that an attempt ever had, the first one first. */
export async function resultSteps(db: Db, attempt: string): Promise<ResultStep[]> {
  const rows = await db
    .selectFrom('results')
    .select(['score', 'passed', 'waiting', 'by', 'reason', 'regrade', 'at'])
    .where('attempt', '=', attempt)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    score: row.score,
    passed: Boolean(row.passed),
    waiting: Boolean(row.waiting),
    by: row.by ?? undefined,
    reason: row.reason ?? undefined,
    regrade: row.regrade ?? undefined,
    at: new Date(row.at),
  }));
}

function regradeOf(row: Tables['regrades']): Regrade {
  const { id, quiz, choice, changed, reason, by, at } = row;
  return { id, quiz, choice: JSON.parse(choice), changed: Number(changed), reason, by, at: new Date(at) };
}
