import type { Article } from '../../articles/article.ts';
import type { Flag } from '../../records/flags.ts';
import type { SearchFigures } from '../../records/searches.ts';
import type { Centre } from '../centre.ts';
import { MAY_LEAD, notAllowed, type Asker } from '../people/rights.ts';
import { mayDecide } from './flag-sentence.ts';

/** So many days back the figures reach. */
const DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;
/** So many flags stand on the page: the open ones first. */
const MOST_FLAGS = 100;

/** A flag with what the page says of it. */
export interface FlagOnDesk extends Flag {
  /** The article's title, or its id when it is gone. */
  title: string;
  /** Whole days since it was reported, or until it was decided. */
  days: number;
  /** Whoever looks may say what became of it. */
  mayDecide: boolean;
}

/** What waits for those who keep the knowledge base. */
export interface Desk {
  figures: SearchFigures;
  flags: FlagOnDesk[];
  articles: Pick<Article, 'id' | 'language' | 'title'>[];
  /** The ids of the categories, for a new article. */
  categories: string[];
  /** The name of whoever has an employee number. */
  nameOf: (number: string) => string;
}

/** Whether somebody works at the desk at all. */
export function hasDesk(who: Asker): boolean {
  return MAY_LEAD.includes(who.role);
}

/** What was sought and not found, what is said to be wrong, and the figures. @throws NotDone 403 for trainees and agents */
export async function desk(
  { store, library, now }: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
): Promise<Desk> {
  if (!hasDesk(who)) throw notAllowed();
  const at = now();
  const [figures, flags, people, { articles, shared }] = await Promise.all([
    store.searchFigures(new Date(at.getTime() - DAYS * DAY)),
    store.flags(MOST_FLAGS),
    store.people(),
    library(),
  ]);
  const names = new Map(people.map(({ number, name }) => [number, name]));
  return {
    figures,
    flags: flags.map((flag) => {
      const article = articles.find(({ id, language }) => id === flag.article && language === flag.language);
      return {
        ...flag,
        title: article?.title ?? flag.article,
        days: Math.floor(((flag.decided?.at ?? at).getTime() - flag.at.getTime()) / DAY),
        mayDecide: flag.decided === undefined && mayDecide(who, article?.owner),
      };
    }),
    articles: articles.map(({ id, language, title }) => ({ id, language, title })),
    categories: shared.categories.map(({ id }) => id),
    nameOf: (number) => names.get(number) ?? number,
  };
}
