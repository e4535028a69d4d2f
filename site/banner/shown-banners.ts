import type { Language } from '../../markdown/problem.ts';
import type { Banner, BannerContent, BannerWords } from '../../records/banners.ts';
import type { Centre } from '../centre.ts';

/** A banner as everybody may read it: nobody's name is in it. */
export interface ShownBanner extends BannerWords {
  id: string;
  /** The language of its words; another than asked for when nobody has written them in that. */
  language: Language;
  /** Ids of the articles above which it stands. */
  above: string[] | 'all';
  /** When it comes down by itself, an ISO moment. */
  until: string;
}

/** What is up now, the latest first, for readers of one language. */
export async function shownBanners(
  { store, library, now }: Pick<Centre, 'store' | 'library' | 'now'>,
  language: Language,
): Promise<{ banners: ShownBanner[] }> {
  const up = await store.bannersInForce(now());
  // Nothing is up on nearly every day; then nothing is read.
  const { articles } = up.length > 0 ? await library() : { articles: [] };
  return {
    banners: up.map(({ id, content, until }) => ({
      id,
      ...wordsFor(content, language),
      above: above(content, articles),
      until: until.toISOString(),
    })),
  };
}

/** The words of a banner for readers of a language, or those that there are. */
export function wordsFor(
  { words }: Banner['content'],
  language: Language,
): BannerWords & { language: Language } {
  const other = language === 'zh' ? 'en' : 'zh';
  const [own, others] = [words[language], words[other]];
  if (own) return { language, ...own };
  return { language: other, ...(others ?? { happened: '', say: '', avoid: '' }) };
}

function above(
  { categories, articles }: BannerContent,
  all: readonly { id: string; category: string }[],
): string[] | 'all' {
  if (categories.length === 0 && articles.length === 0) return 'all';
  const named = all.filter(({ id, category }) => categories.includes(category) || articles.includes(id));
  return [...new Set(named.map(({ id }) => id))].sort();
}
