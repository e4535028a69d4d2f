import type { Language } from '../../markdown/problem.ts';
import type { Banner, BannerContent, BannerState, BannerWords } from '../../records/banners.ts';
import type { Centre } from '../centre.ts';
import type { Library } from '../library.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { maySetBanners } from './put-up-banner.ts';
import { wordsFor } from './shown-banners.ts';

/** So many days back the log reaches. */
const DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60_000;

/** What somebody did to a banner, for the log. */
export interface StepOnDesk {
  state: BannerState;
  at: Date;
  /** Who did it. */
  name: string;
  until: Date;
  note: string;
}

/** A banner with what the page says of it. */
export interface BannerOnDesk {
  id: string;
  content: BannerContent;
  words: BannerWords & { language: Language };
  /** The names of the categories and articles above which it stands; none means all. */
  above: string[];
  until: Date;
  /** The number of its last step: whoever changes it says that this is what they saw. */
  after: number;
  steps: StepOnDesk[];
  /** Whole minutes for which it was up. */
  minutes: number;
  end: 'up' | 'taken-down' | 'ran-out';
}

/** Something that a banner can stand above. */
export interface Topic {
  kind: 'categories' | 'articles';
  id: string;
  name: string;
  /** All by which it is found. */
  text: string;
  /** The category of an article; a category's own id. */
  category: string;
}

export interface BannerDesk {
  up: BannerOnDesk[];
  /** The latest first. */
  earlier: BannerOnDesk[];
  topics: Topic[];
}

/** What is up now and was up in the last ninety days. @throws NotDone 403 for trainees and agents */
export async function bannerDesk(
  { store, library, now }: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
  language: Language,
): Promise<BannerDesk> {
  if (!maySetBanners(who)) throw notAllowed();
  const at = now();
  const [banners, people, content] = await Promise.all([
    store.bannersSince(new Date(at.getTime() - DAYS * DAY)),
    store.people(),
    library(),
  ]);
  const names = new Map(people.map(({ number, name }) => [number, name]));
  const topics = topicsOf(content, language);
  const shown = banners.map((banner) => onDesk(banner, topics, names, language, at));
  return {
    up: shown.filter(({ end }) => end === 'up'),
    earlier: shown.filter(({ end }) => end !== 'up'),
    topics,
  };
}

function topicsOf({ articles, shared }: Library, language: Language): Topic[] {
  const here = articles.filter((article) => article.language === language);
  const elsewhere = articles.filter(({ id }) => here.every((article) => article.id !== id));
  return [
    ...shared.categories.map(({ id, name }): Topic => {
      return { kind: 'categories', id, name: name[language], text: plain(name[language], id), category: id };
    }),
    ...[...here, ...elsewhere].map(({ id, title, asked, category }): Topic => {
      return { kind: 'articles', id, name: title, text: plain(id, title, ...asked), category };
    }),
  ];
}

/** As it is compared with what somebody types: full-width letters and capitals count as the plain ones. */
function plain(...texts: string[]): string {
  return texts.join(' ').normalize('NFKC').toLowerCase();
}

function onDesk(
  { id, content, until, steps, at }: Banner,
  topics: readonly Topic[],
  names: ReadonlyMap<string, string>,
  language: Language,
  now: Date,
): BannerOnDesk {
  const last = steps.at(-1);
  const end = last?.state === 'ended' ? 'taken-down' : until <= now ? 'ran-out' : 'up';
  const upTo = end === 'up' ? now : until;
  const nameOf = (kind: Topic['kind']) => (wanted: string) =>
    topics.find((topic) => topic.kind === kind && topic.id === wanted)?.name ?? wanted;
  return {
    id,
    content,
    words: wordsFor(content, language),
    above: [...content.categories.map(nameOf('categories')), ...content.articles.map(nameOf('articles'))],
    until,
    after: last?.number ?? 0,
    steps: steps.map(({ by, ...step }) => ({ ...step, name: names.get(by) ?? by })),
    minutes: Math.floor((upTo.getTime() - at.getTime()) / MINUTE),
    end,
  };
}
