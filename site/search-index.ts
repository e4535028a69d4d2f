import { buildIndex } from '../search/build.ts';
import type { BuiltIndex } from '../search/built-index.ts';
import type { Language } from '../markdown/problem.ts';
import { languages } from './content-files.ts';
import { published } from './published.ts';

/** The index of the site's articles, and the titles alone, for the first answer of a first visit. */
interface SiteIndex extends BuiltIndex {
  first: BuiltIndex['titles'];
}

const kept = new Map<Language, Promise<SiteIndex>>();

/**
 * The search index over all published articles of a language. A build makes it once for all of its files, which
 * belong together; development makes it anew, so that a saved article is found.
 *
 * @param wanted `zh` or `en`, as it stands in the address of a page
 */
export function searchIndex(wanted: string | undefined): Promise<SiteIndex> {
  const language = languages.find((known) => known === wanted) ?? 'zh';
  if (import.meta.env.DEV) return build(language);
  const known = kept.get(language) ?? build(language);
  kept.set(language, known);
  return known;
}

async function build(language: Language): Promise<SiteIndex> {
  const { articles, shared } = await published();
  const mine = articles.filter((article) => article.language === language);
  const titles = mine.map((article) => ({ ...article, asked: [], answer: '', body: '' }));
  const synonyms = shared.synonyms[language];
  return {
    ...buildIndex(mine, language, synonyms),
    first: buildIndex(titles, language, synonyms).titles,
  };
}
