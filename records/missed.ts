import { sql, type Kysely } from 'kysely';
import type { Tables, Whole } from './tables.ts';

type Db = Kysely<Tables>;

/** What becomes of searches that found nothing: an article answers them now, or the knowledge base need not. */
export const MISSED_ENDS = ['answered', 'declined'] as const;
export type MissedEnd = (typeof MISSED_ENDS)[number];

export interface MissedDecision {
  language: string;
  /** The searches, as search reads them. */
  plain: string;
  state: MissedEnd;
  /** The article that answers them; with `answered`, and only then. */
  article?: string | undefined;
  note: string;
  by: string;
  now: Date;
}

/** What was decided about searches for the same. */
export interface DecidedMissed {
  state: MissedEnd;
  article: string | undefined;
  note: string;
  by: string;
  at: Date;
}

/** A search that somebody reported as not found, and what became of it. */
export interface ReportedSearch {
  language: string;
  query: string;
  /** When they reported it last. */
  at: Date;
  /** Absent while it is open. */
  decided: DecidedMissed | undefined;
}

/** Writes down what was decided about all searches for the same up to now; later ones are open again. */
export async function decideMissed(db: Db, { now, article, ...step }: MissedDecision): Promise<void> {
  await db
    .insertInto('missedSteps')
    .values({ ...step, article: article ?? null, at: now.toISOString() })
    .execute();
}

/** Whether anybody ever missed this. */
export async function wasMissed(db: Db, language: string, plain: string): Promise<boolean> {
  const row = await db
    .selectFrom('searches')
    .select('place')
    .where('language', '=', language)
    .where('plain', '=', plain)
    .where(sql<boolean>`("hits" = 0 or cast("reported" as integer) = 1)`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The last decision about each of several searches, by `missedKey`. */
export async function lastDecisions(
  db: Db,
  searches: readonly { language: string; plain: string }[],
): Promise<Map<string, DecidedMissed>> {
  if (searches.length === 0) return new Map();
  const rows = await db
    .selectFrom('missedSteps')
    .selectAll()
    .where('plain', 'in', [...new Set(searches.map(({ plain }) => plain))])
    .orderBy('at')
    .orderBy('place')
    .execute();
  return new Map(
    rows.map(({ language, plain, state, article, note, by, at }) => [
      missedKey({ language, plain }),
      {
        state: MISSED_ENDS.find((known) => known === state) ?? 'declined',
        article: article ?? undefined,
        note,
        by,
        at: new Date(at),
      },
    ]),
  );
}

/** One text for the searches of a language that search reads alike. */
export function missedKey({ language, plain }: { language: string; plain: string }): string {
  return `${language} ${plain}`;
}

/** What somebody reported as not found, the latest first. */
export async function reportedBy(db: Db, person: string, limit: number): Promise<ReportedSearch[]> {
  const rows = await db
    .selectFrom('searches')
    .select([
      'language',
      'plain',
      sql<string>`max("query")`.as('query'),
      sql<string>`max("at")`.as('at'),
      sql<Whole>`max("place")`.as('place'),
    ])
    .where('by', '=', person)
    .where(sql<boolean>`cast("reported" as integer) = 1`)
    .groupBy(['language', 'plain'])
    .orderBy('at', 'desc')
    .orderBy('place', 'desc')
    .limit(limit)
    .execute();
  const decisions = await lastDecisions(db, rows);
  return rows.map(({ language, plain, query, at }) => {
    const decided = decisions.get(missedKey({ language, plain }));
    return {
      language,
      query,
      at: new Date(at),
      decided: decided && decided.at.toISOString() >= at ? decided : undefined,
    };
  });
}
