import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

export interface FlagToAdd {
  article: string;
  language: string;
  /** The sentence that is wrong, as it stands on the page. */
  sentence: string;
  /** What whoever flags it has to say; may be empty. */
  note: string;
  /** Their employee number, when they were signed in. */
  by?: string | undefined;
  now: Date;
}

/** How a flag ends: the article was mended, or it is right as it stands. */
export const FLAG_ENDS = ['fixed', 'declined'] as const;
export type FlagEnd = (typeof FLAG_ENDS)[number];

export interface FlagDecision {
  flag: string;
  state: FlagEnd;
  note: string;
  by: string;
  now: Date;
}

/** A sentence that somebody says is wrong, and what was decided. */
export interface Flag {
  id: string;
  at: Date;
  article: string;
  language: string;
  sentence: string;
  note: string;
  by: string | undefined;
  /** Absent while it is open. */
  decided: { state: FlagEnd; note: string; by: string; at: Date } | undefined;
}

/** Writes a flag down and gives its id. */
export async function addFlag(db: Db, { now, by, ...facts }: FlagToAdd): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('flags')
    .values({ id, ...facts, by: by ?? null, at: now.toISOString() })
    .execute();
  return id;
}

/** One flag, or nothing when there is none with the id. */
export async function flag(db: Db, id: string): Promise<Flag | undefined> {
  const row = await withDecision(db).where('flags.id', '=', id).executeTakeFirst();
  return row && flagOf(row);
}

/**
 * The flags, open ones first and the longest waiting of them at the top; then the decided ones, latest first.
 * @param articles the ids of the articles that they are about; absent for all
 */
export async function flags(db: Db, limit: number, articles?: readonly string[]): Promise<Flag[]> {
  if (articles?.length === 0) return [];
  const wanted = articles ? withDecision(db).where('flags.article', 'in', articles) : withDecision(db);
  const open = await wanted
    .where('flagSteps.flag', 'is', null)
    .orderBy('flags.at')
    .orderBy('flags.id')
    .limit(limit)
    .execute();
  const decided = await wanted
    .where('flagSteps.flag', 'is not', null)
    .orderBy('flagSteps.at', 'desc')
    .orderBy('flags.id')
    .limit(Math.max(0, limit - open.length))
    .execute();
  return [...open, ...decided].map(flagOf);
}

/** What somebody flagged, the latest first. */
export async function flagsBy(db: Db, person: string, limit: number): Promise<Flag[]> {
  const rows = await withDecision(db)
    .where('flags.by', '=', person)
    .orderBy('flags.at', 'desc')
    .orderBy('flags.id')
    .limit(limit)
    .execute();
  return rows.map(flagOf);
}

/** Writes down what was decided about a flag. False, and nothing written, when it was decided before. */
export async function decideFlag(db: Db, { now, ...step }: FlagDecision): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('flagSteps')
    .values({ ...step, number: 1, at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

function withDecision(db: Db) {
  return db
    .selectFrom('flags')
    .leftJoin('flagSteps', 'flagSteps.flag', 'flags.id')
    .select([
      'flags.id',
      'flags.at',
      'flags.article',
      'flags.language',
      'flags.sentence',
      'flags.note',
      'flags.by',
    ])
    .select([
      'flagSteps.state',
      'flagSteps.note as decisionNote',
      'flagSteps.by as decidedBy',
      'flagSteps.at as decidedAt',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof withDecision>['execute']>>[number];

function flagOf({ state, decisionNote, decidedBy, decidedAt, ...row }: Row): Flag {
  const end = FLAG_ENDS.find((known) => known === state);
  return {
    ...row,
    at: new Date(row.at),
    by: row.by ?? undefined,
    decided: end && {
      state: end,
      note: decisionNote ?? '',
      by: decidedBy ?? '',
      at: new Date(decidedAt ?? row.at),
    },
  };
}
