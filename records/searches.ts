import { sql, type Kysely } from 'kysely';
import { lastDecisions, missedKey, type DecidedMissed } from './missed.ts';
import type { Tables, Whole } from './tables.ts';

type Db = Kysely<Tables>;

export interface SearchToAdd {
  language: string;
  /** As it was typed, 1 to 200 characters. */
  query: string;
  /** As search reads it: searches with the same one are counted together. */
  plain: string;
  hits: number;
  /** The article that was opened. */
  article?: string | undefined;
  /** A line to say was copied. */
  copied: boolean;
  /** From the first letter to the article, or to the copied line. */
  milliseconds?: number | undefined;
  /** Somebody said that what they wanted is not there. */
  reported: boolean;
  /** The employee number of whoever reported; kept for nothing else. */
  by?: string | undefined;
  now: Date;
}

/** Searches for the same that found nothing, or not what was wanted, since somebody decided about them last. */
export interface NotFound {
  language: string;
  plain: string;
  /** One of the ways in which it was typed. */
  query: string;
  count: number;
  /** So many of them were reported. */
  reported: number;
  latest: Date;
  /** The employee numbers of those who reported it while signed in. */
  by: string[];
  /** What was decided before they were missed again. */
  before: DecidedMissed | undefined;
}

export interface SearchFigures {
  searches: number;
  /** Searches that showed no result at all. */
  empty: number;
  /** Most often first, at most 100. */
  notFound: NotFound[];
  mostSearched: { language: string; query: string; count: number }[];
  mostCopied: { language: string; article: string; count: number }[];
  /** Milliseconds to the answer, in the middle of `of` searches that came to one; absent when none did. */
  median: number | undefined;
  of: number;
}

/** So many groups fit a page that somebody works through. */
const MOST_NOT_FOUND = 100;
const MOST = 10;

/** Writes one search down. */
export async function addSearch(db: Db, search: SearchToAdd): Promise<void> {
  const { now, article, milliseconds, by, ...facts } = search;
  await db
    .insertInto('searches')
    .values({
      ...facts,
      article: article ?? null,
      milliseconds: milliseconds ?? null,
      by: by ?? null,
      at: now.toISOString(),
    })
    .execute();
}

/** What was searched for since a moment. */
export async function searchFigures(db: Db, since: Date): Promise<SearchFigures> {
  const within = db.selectFrom('searches').where('at', '>=', since.toISOString());
  const count = sql<Whole>`count(*)`;
  const total = await within
    .select([
      count.as('searches'),
      sql<Whole | null>`sum(case when "hits" = 0 then 1 else 0 end)`.as('empty'),
    ])
    .executeTakeFirstOrThrow();
  const mostSearched = await within
    .select(['language', sql<string>`min("query")`.as('query'), count.as('count')])
    .groupBy(['language', 'plain'])
    .orderBy('count', 'desc')
    .orderBy('plain')
    .limit(MOST)
    .execute();
  const mostCopied = await within
    .select(['language', 'article', count.as('count')])
    .where(sql<boolean>`cast("copied" as integer) = 1`)
    .where('article', 'is not', null)
    .groupBy(['language', 'article'])
    .orderBy('count', 'desc')
    .orderBy('article')
    .limit(MOST)
    .execute();
  return {
    searches: Number(total.searches),
    empty: Number(total.empty ?? 0),
    notFound: await notFound(db, since),
    mostSearched: mostSearched.map((row) => ({ ...row, count: Number(row.count) })),
    mostCopied: mostCopied.map(({ language, article, count: copies }) => ({
      language,
      article: article ?? '',
      count: Number(copies),
    })),
    ...(await timeToAnswer(db, since)),
  };
}

async function notFound(db: Db, since: Date): Promise<NotFound[]> {
  const decided = sql`select 1 from "missedSteps" where "missedSteps"."language" = "searches"."language"
    and "missedSteps"."plain" = "searches"."plain" and "missedSteps"."at" >= "searches"."at"`;
  const missed = db
    .selectFrom('searches')
    .where('at', '>=', since.toISOString())
    .where(sql<boolean>`("hits" = 0 or cast("reported" as integer) = 1)`)
    .where(sql<boolean>`not exists (${decided})`);
  const groups = await missed
    .select([
      'language',
      'plain',
      sql<string>`min("query")`.as('query'),
      sql<Whole>`count(*)`.as('count'),
      sql<Whole>`sum(cast("reported" as integer))`.as('reported'),
      sql<string>`max("at")`.as('latest'),
    ])
    .groupBy(['language', 'plain'])
    .orderBy('count', 'desc')
    .orderBy('latest', 'desc')
    .orderBy('plain')
    .limit(MOST_NOT_FOUND)
    .execute();
  const names = await missed
    .select(['language', 'plain', 'by'])
    .distinct()
    .where('by', 'is not', null)
    .execute();
  const decisions = await lastDecisions(db, groups);
  return groups.map(({ language, plain, ...group }) => ({
    language,
    plain,
    query: group.query,
    count: Number(group.count),
    reported: Number(group.reported),
    latest: new Date(group.latest),
    by: names
      .flatMap((row) => (row.language === language && row.plain === plain && row.by ? [row.by] : []))
      .sort(),
    before: decisions.get(missedKey({ language, plain })),
  }));
}

async function timeToAnswer(db: Db, since: Date): Promise<{ median: number | undefined; of: number }> {
  const timed = db
    .selectFrom('searches')
    .where('at', '>=', since.toISOString())
    .where('milliseconds', 'is not', null);
  const { count } = await timed.select(sql<Whole>`count(*)`.as('count')).executeTakeFirstOrThrow();
  const of = Number(count);
  if (of === 0) return { median: undefined, of };
  // Of an even number the lower of the two in the middle: a time that somebody really took.
  const { milliseconds } = await timed
    .select('milliseconds')
    .orderBy('milliseconds')
    .offset(Math.floor((of - 1) / 2))
    .limit(1)
    .executeTakeFirstOrThrow();
  return { median: Number(milliseconds), of };
}
