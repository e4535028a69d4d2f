import type { Article } from '../../articles/article.ts';
import type { SearchFigures } from '../../records/searches.ts';
import type { Centre } from '../centre.ts';
import { MAY_LEAD, notAllowed, type Asker } from '../people/rights.ts';
import { keepsEverything } from './flag-sentence.ts';
import { nextArticleId } from './next-article-id.ts';
import { flagsOnDesk, flagsOnOwn, keepsArticles, type FlagOnDesk } from './flags-on-desk.ts';

/** So many days back the figures reach. */
const DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** What the owner of articles sees of the desk: what is said to be wrong with them. */
export interface OwnersDesk {
  flags: FlagOnDesk[];
  /** The name of whoever has an employee number. */
  nameOf: (number: string) => string;
}

/** What waits for those who keep the knowledge base. */
export interface Desk extends OwnersDesk {
  figures: SearchFigures;
  articles: Pick<Article, 'id' | 'language' | 'title'>[];
  /** The categories, and the number that a new article of each would take. */
  categories: { id: string; name: { zh: string; en: string }; nextArticle: string }[];
  /** Whoever looks may say what became of a search that found nothing. */
  mayDecideMissed: boolean;
}

type World = Pick<Centre, 'store' | 'library' | 'now'>;

/** Whether somebody works at the desk at all. */
export function hasDesk(who: Asker): boolean {
  return MAY_LEAD.includes(who.role);
}

/** What was sought and not found, what is said to be wrong, and the figures. @throws NotDone 403 for trainees and agents */
export async function desk(centre: World, who: Asker): Promise<Desk> {
  if (!hasDesk(who)) throw notAllowed();
  const since = new Date(centre.now().getTime() - DAYS * DAY);
  const [figures, flags, nameOf, { articles, shared }] = await Promise.all([
    centre.store.searchFigures(since),
    flagsOnDesk(centre, who),
    names(centre),
    centre.library(),
  ]);
  return {
    figures,
    flags,
    nameOf,
    articles: articles.map(({ id, language, title }) => ({ id, language, title })),
    categories: shared.categories.map(({ id, name }) => ({
      id,
      name,
      nextArticle: nextArticleId(id, articles),
    })),
    mayDecideMissed: keepsEverything(who),
  };
}

/** What is said to be wrong with the articles that somebody keeps. @throws NotDone 403 when they keep none */
export async function ownersDesk(centre: World, who: Asker): Promise<OwnersDesk> {
  if (!keepsArticles(who, await centre.library())) throw notAllowed();
  const [flags, nameOf] = await Promise.all([flagsOnOwn(centre, who), names(centre)]);
  return { flags, nameOf };
}

async function names({ store }: Pick<World, 'store'>): Promise<OwnersDesk['nameOf']> {
  const people = new Map((await store.people()).map(({ number, name }) => [number, name]));
  return (number) => people.get(number) ?? number;
}
