import type { Flag } from '../../records/flags.ts';
import type { Centre } from '../centre.ts';
import type { Library } from '../library.ts';
import type { Asker } from '../people/rights.ts';
import { mayDecide } from './flag-sentence.ts';

/** So many flags stand on the page: the open ones first. */
const MOST = 100;
const DAY = 24 * 60 * 60 * 1000;

/** A flag with what the page says of it. */
export interface FlagOnDesk extends Flag {
  /** The article's title, or its id when it is gone. */
  title: string;
  /** Whole days since it was reported, or until it was decided. */
  days: number;
  /** Whoever looks may say what became of it. */
  mayDecide: boolean;
}

/** All flags as somebody sees them. */
export async function flagsOnDesk(
  { store, library, now }: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
): Promise<FlagOnDesk[]> {
  const [flags, content] = await Promise.all([store.flags(MOST), library()]);
  return flags.map((flag) => onDesk(flag, content, who, now()));
}

/** The flags on the articles that somebody keeps, as they see them. */
export async function flagsOnOwn(
  { store, library, now }: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
): Promise<FlagOnDesk[]> {
  const content = await library();
  const own = content.articles.filter(({ owner }) => owner === who.number);
  const flags = await store.flags(MOST, [...new Set(own.map(({ id }) => id))]);
  return flags
    .filter(({ article, language }) => own.some((one) => one.id === article && one.language === language))
    .map((flag) => onDesk(flag, content, who, now()));
}

/** Whether somebody is the owner of any article. */
export function keepsArticles({ number }: Asker, { articles }: Pick<Library, 'articles'>): boolean {
  return articles.some(({ owner }) => owner === number);
}

function onDesk(flag: Flag, { articles }: Library, who: Asker, now: Date): FlagOnDesk {
  const article = articles.find(({ id, language }) => id === flag.article && language === flag.language);
  return {
    ...flag,
    title: article?.title ?? flag.article,
    days: Math.floor(((flag.decided?.at ?? now).getTime() - flag.at.getTime()) / DAY),
    mayDecide: flag.decided === undefined && mayDecide(who, article?.owner),
  };
}
