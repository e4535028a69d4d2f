import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { PairsTable, Tables } from './tables.ts';

type Db = Kysely<Tables>;

export interface PairToStart {
  /** By which others join it; no other pair has it. */
  code: string;
  scenario: string;
  language: string;
  /** Of a version that was kept before. */
  hash: string;
  by: string;
  now: Date;
}

/** A call that people practise with each other. */
export interface Pair {
  id: string;
  code: string;
  scenario: string;
  language: string;
  hash: string;
  by: string;
  at: Date;
}

/** One thing that happened in it; what it was is for the reader of the body to say. */
export interface PairStep {
  /** Counted from 1. */
  number: number;
  body: unknown;
  by: string;
  at: Date;
}

/** Writes a pair down and gives its id. @throws when the code is taken */
export async function startPair(db: Db, { now, ...facts }: PairToStart): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('pairs')
    .values({ id, ...facts, at: now.toISOString() })
    .execute();
  return id;
}

/** A pair by its id. */
export async function pair(db: Db, id: string): Promise<Pair | undefined> {
  const row = await db.selectFrom('pairs').selectAll().where('id', '=', id).executeTakeFirst();
  return row && pairOf(row);
}

/** A pair by the code that its people tell each other. */
export async function pairByCode(db: Db, code: string): Promise<Pair | undefined> {
  const row = await db.selectFrom('pairs').selectAll().where('code', '=', code).executeTakeFirst();
  return row && pairOf(row);
}

/** What happened in a pair, in order. */
export async function pairSteps(db: Db, id: string): Promise<PairStep[]> {
  const rows = await db
    .selectFrom('pairSteps')
    .selectAll()
    .where('pair', '=', id)
    .orderBy('number')
    .execute();
  return rows.map(({ number, body, by, at }) => {
    const read: unknown = JSON.parse(body);
    return { number: Number(number), body: read, by, at: new Date(at) };
  });
}

/** Writes a step down as the one after those seen; false when somebody else was quicker. */
export async function addPairStep(
  db: Db,
  { pair: id, seen, body, by, now }: { pair: string; seen: number; body: unknown; by: string; now: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('pairSteps')
    .values({ pair: id, number: seen + 1, body: JSON.stringify(body), by, at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

function pairOf({ at, ...facts }: Selectable<PairsTable>): Pair {
  return { ...facts, at: new Date(at) };
}
