import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** An article that a person opened, in the version that was on screen. */
export interface OpenedArticle {
  article: string;
  hash: string;
  at: Date;
}

/** An article that a person made a favourite, or no longer wants as one. */
export interface Favourite {
  article: string;
  isOne: boolean;
  at: Date;
}

/** What a person keeps at hand in one language, the latest first. */
export interface Kept {
  opened: OpenedArticle[];
  favourites: Favourite[];
}

export interface KeptToAdd extends Kept {
  /** The employee number. */
  person: string;
  language: string;
}

/** So many articles of a language are remembered; what was touched longest ago makes room. */
const MOST = 200;
/** So many favourites of a language count. */
const MOST_FAVOURITES = 100;

/** What a person keeps at hand; favourites that were given up are told too, so that every browser gives them up. */
export async function keptOf(db: Db, person: string, language: string): Promise<Kept> {
  const opened = await db
    .selectFrom('openedArticles')
    .select(['article', 'hash', 'at'])
    .where('person', '=', person)
    .where('language', '=', language)
    .orderBy('at', 'desc')
    .orderBy('article')
    .limit(MOST)
    .execute();
  const favourites = await db
    .selectFrom('favourites')
    .select(['article', 'isOne', 'at'])
    .where('person', '=', person)
    .where('language', '=', language)
    .orderBy('at', 'desc')
    .orderBy('article')
    .limit(MOST)
    .execute();
  const read = favourites.map(({ article, isOne, at }) => ({
    article,
    isOne: Boolean(isOne),
    at: new Date(at),
  }));
  const counting = new Set(read.filter(({ isOne }) => isOne).slice(0, MOST_FAVOURITES));
  return {
    opened: opened.map(({ article, hash, at }) => ({ article, hash, at: new Date(at) })),
    favourites: read.filter((each) => !each.isOne || counting.has(each)),
  };
}

/**
 * Takes in what a person did in some browser. Of each article the later deed counts, whichever arrives first, so
 * that the same may be sent twice, and late.
 */
export async function addKept(db: Db, { person, language, opened, favourites }: KeptToAdd): Promise<void> {
  if (opened.length > 0) {
    const rows = latest(opened).map(({ article, hash, at }) => ({ article, hash, at: at.toISOString() }));
    await db
      .insertInto('openedArticles')
      .values(rows.map((row) => ({ person, language, ...row })))
      .onConflict((conflict) =>
        conflict
          .columns(['person', 'language', 'article'])
          .doUpdateSet(({ ref }) => ({ hash: ref('excluded.hash'), at: ref('excluded.at') }))
          .whereRef('openedArticles.at', '<', 'excluded.at'),
      )
      .execute();
    await makeRoom(db, 'openedArticles', person, language);
  }
  if (favourites.length > 0) {
    const rows = latest(favourites).map(({ article, isOne, at }) => ({
      article,
      isOne,
      at: at.toISOString(),
    }));
    await db
      .insertInto('favourites')
      .values(rows.map((row) => ({ person, language, ...row })))
      .onConflict((conflict) =>
        conflict
          .columns(['person', 'language', 'article'])
          .doUpdateSet(({ ref }) => ({ isOne: ref('excluded.isOne'), at: ref('excluded.at') }))
          .whereRef('favourites.at', '<', 'excluded.at'),
      )
      .execute();
    await makeRoom(db, 'favourites', person, language);
  }
}

async function makeRoom(
  db: Db,
  table: 'openedArticles' | 'favourites',
  person: string,
  language: string,
): Promise<void> {
  const own = db.selectFrom(table).where('person', '=', person).where('language', '=', language);
  const newest = own.select('article').orderBy('at', 'desc').orderBy('article').limit(MOST);
  await db
    .deleteFrom(table)
    .where('person', '=', person)
    .where('language', '=', language)
    .where('article', 'not in', newest)
    .execute();
}

/** Of several deeds with one article the last. */
function latest<Deed extends { article: string; at: Date }>(deeds: readonly Deed[]): Deed[] {
  const inOrder = [...deeds].sort((a, b) => a.at.getTime() - b.at.getTime());
  return [...new Map(inOrder.map((deed) => [deed.article, deed])).values()];
}
