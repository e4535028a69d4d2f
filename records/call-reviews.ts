import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

export interface RemarkToAdd {
  attempt: string;
  /** The turn it is about, counted from 1; absent when it is about the whole call. */
  turn?: number | undefined;
  text: string;
  by: string;
  now: Date;
}

/** What somebody remarked on a call. */
export interface CallRemark {
  id: string;
  turn: number | undefined;
  text: string;
  by: string;
  at: Date;
}

/** A person's word on one criterion of a call, in place of the simulator's. */
export interface CallOverrule {
  criterion: string;
  /** Absent when it does not apply. */
  rate: 0 | 0.5 | 1 | undefined;
  reason: string;
  by: string;
  at: Date;
}

export interface OverruleToAdd extends Omit<CallOverrule, 'at'> {
  attempt: string;
  /** How many overrules of the call whoever decides has seen. */
  seen: number;
  /** What the call is worth with all of them, this one included. */
  worth: { submission: unknown; result: unknown; score: number; passed: boolean; fails: readonly string[] };
  now: Date;
}

const RATES = [0, 0.5, 1] as const;

/** Writes a remark down and gives its id. */
export async function addCallRemark(db: Db, { now, turn, ...facts }: RemarkToAdd): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('callRemarks')
    .values({ id, ...facts, turn: turn ?? null, at: now.toISOString() })
    .execute();
  return id;
}

/** The remarks on a call, oldest first. */
export async function callRemarks(db: Db, attempt: string): Promise<CallRemark[]> {
  const rows = await db
    .selectFrom('callRemarks')
    .selectAll()
    .where('attempt', '=', attempt)
    .orderBy('place')
    .execute();
  return rows.map(({ id, turn, text, by, at }) => ({
    id,
    turn: turn === null ? undefined : Number(turn),
    text,
    by,
    at: new Date(at),
  }));
}

/** How many remarks there are on each of several calls; calls without one are missing. */
export async function remarkCounts(db: Db, attempts: readonly string[]): Promise<Map<string, number>> {
  if (attempts.length === 0) return new Map();
  const rows = await db
    .selectFrom('callRemarks')
    .select(({ fn }) => ['attempt', fn.countAll().as('count')])
    .where('attempt', 'in', attempts)
    .groupBy('attempt')
    .execute();
  return new Map(rows.map(({ attempt, count }) => [attempt, Number(count)]));
}

/** What was overruled of a call, in the order in which it was decided. */
export async function callOverrules(db: Db, attempt: string): Promise<CallOverrule[]> {
  const rows = await db
    .selectFrom('callOverrules')
    .selectAll()
    .where('attempt', '=', attempt)
    .orderBy('number')
    .execute();
  return rows.map(({ criterion, rate, reason, by, at }) => ({
    criterion,
    rate: RATES.find((known) => String(known) === rate),
    reason,
    by,
    at: new Date(at),
  }));
}

/**
 * Overrules a criterion and puts what the call is then worth on record, both or neither.
 * @returns false when somebody else overruled the call in the meantime: nothing is written then
 */
export async function overruleCall(
  db: Db,
  { attempt, seen, criterion, rate, reason, by, worth, now }: OverruleToAdd,
): Promise<boolean> {
  const at = now.toISOString();
  return await db.transaction().execute(async (transaction) => {
    const written = await transaction
      .insertInto('callOverrules')
      .values({
        attempt,
        number: seen + 1,
        criterion,
        rate: rate === undefined ? null : String(rate),
        reason,
        by,
        at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) return false;
    await transaction
      .insertInto('results')
      .values({
        attempt,
        submission: JSON.stringify(worth.submission ?? null),
        result: JSON.stringify(worth.result ?? null),
        score: worth.score,
        passed: worth.passed,
        fails: JSON.stringify(worth.fails),
        at,
      })
      .execute();
    return true;
  });
}
