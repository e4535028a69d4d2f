import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { openAttempt, type OpenAttempt } from './attempts.ts';
import type { AttemptToStart } from './start-and-finish.ts';
import type { Tables } from './tables.ts';

/** An attempt that may start only as the how-manieth that whoever decided saw coming. */
export interface NumberedStart extends AttemptToStart {
  /** Counted from 1: one more than the person's attempts of this kind at the subject so far. */
  number: number;
}

type Db = Kysely<Tables>;

/**
 * Starts an attempt under its number, or gives the one that is open already.
 * A rule such as "two a day" is decided from the record before this; between the two another device may have taken
 * and even finished an attempt. The number tells: each is given once.
 * @returns nothing when the number is taken and no attempt is open; nothing is written then
 */
export async function startNumbered(db: Db, start: NumberedStart): Promise<OpenAttempt | undefined> {
  const { person, kind, subject, certified } = start;
  await db
    .transaction()
    .execute((transaction) => insert(transaction, start))
    .catch((error: unknown) => {
      if (!(error instanceof NumberTaken)) throw error;
    });
  return await openAttempt(db, person, kind, subject, certified);
}

/** Undoes the insert of an attempt whose number is taken. */
class NumberTaken extends Error {}

async function insert(db: Db, { now, deadline, number, ...facts }: NumberedStart): Promise<void> {
  const id = randomUUID();
  const { person, kind, subject } = facts;
  const started = await db
    .insertInto('attempts')
    .values({
      ...facts,
      id,
      state: 'open',
      startedAt: now.toISOString(),
      deadline: deadline?.toISOString() ?? null,
      finishedAt: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (started.numInsertedOrUpdatedRows !== 1n) return;
  const numbered = await db
    .insertInto('numberedAttempts')
    .values({ person, kind, subject, number, attempt: id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numbered.numInsertedOrUpdatedRows !== 1n) throw new NumberTaken();
}
