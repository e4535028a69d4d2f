import type { Flag } from '../../records/flags.ts';
import type { DecidedMissed } from '../../records/missed.ts';
import type { Centre } from '../centre.ts';
import type { Library } from '../library.ts';
import type { Asker } from '../people/rights.ts';
import { hasDesk } from './desk.ts';
import { flagsOnOwn, keepsArticles } from './flags-on-desk.ts';

/** Something that somebody reported, and what became of it. */
export interface OwnReport {
  kind: 'not-found' | 'flag';
  language: 'zh' | 'en';
  /** What was searched for, or the sentence that was flagged. */
  text: string;
  at: Date;
  state: 'open' | 'answered' | 'fixed' | 'declined';
  /** The article that was flagged, or that answers the search. */
  article: { id: string; title: string } | undefined;
  note: string;
  /** Who decided, and when. */
  decided: { by: string; at: Date } | undefined;
}

/** What somebody reported, and what waits for them as the owner of articles. */
export interface OwnReports {
  /** The latest first. */
  reports: OwnReport[];
  /** How many flags on their own articles are open; undefined when they keep none, or have a desk anyway. */
  waiting: number | undefined;
}

/** So many reports stand on a page. */
const MOST = 20;

/** What whoever asks reported as not found or as wrong, with what became of each. Nobody is told another's. */
export async function ownReports(
  centre: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
): Promise<OwnReports> {
  const { store } = centre;
  const [searches, flags, people, content] = await Promise.all([
    store.reportedBy(who.number, MOST),
    store.flagsBy(who.number, MOST),
    store.people(),
    centre.library(),
  ]);
  const names = new Map(people.map(({ number, name }) => [number, name]));
  const report = (
    kind: OwnReport['kind'],
    { language, at, decided }: { language: string; at: Date; decided: Flag['decided'] | DecidedMissed },
    text: string,
    article: string | undefined,
  ): OwnReport => ({
    kind,
    language: language === 'en' ? 'en' : 'zh',
    text,
    at,
    state: decided?.state ?? 'open',
    article: article === undefined ? undefined : { id: article, title: titleIn(content, article, language) },
    note: decided?.note ?? '',
    decided: decided && { by: names.get(decided.by) ?? decided.by, at: decided.at },
  });
  const reports = [
    ...searches.map((one) => report('not-found', one, one.query, one.decided?.article)),
    ...flags.map((one) => report('flag', one, one.sentence, one.article)),
  ];
  const keepsOnly = keepsArticles(who, content) && !hasDesk(who);
  return {
    reports: reports.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, MOST),
    waiting: keepsOnly ? (await flagsOnOwn(centre, who)).filter(({ decided }) => !decided).length : undefined,
  };
}

function titleIn({ articles }: Library, id: string, language: string): string {
  return articles.find((one) => one.id === id && one.language === language)?.title ?? id;
}
