import { buildIndex } from '../search/build.ts';
import type { BuiltIndex } from '../search/built-index.ts';
import type { Language } from '../markdown/problem.ts';
import { languages } from './content-files.ts';
import type { Library } from './library.ts';
import { published } from './published.ts';

/** The index of the site's articles, and the titles alone, for the first answer of a first visit. */
interface SiteIndex extends BuiltIndex {
  first: BuiltIndex['titles'];
}

/** Of one library; a saved file makes another. */
const kept = new WeakMap<Library, Map<Language, SiteIndex>>();

/**
 * The search index over all published articles of a language. A build makes it once for all of its files, which
 * belong together; development makes it anew after a saved file, so that a saved article is found.
 *
 * @param wanted `zh` or `en`, as it stands in the address of a page
 */
export async function searchIndex(wanted: string | undefined): Promise<SiteIndex> {
  const language = languages.find((known) => known === wanted) ?? 'zh';
  const library = await published();
  const made = kept.get(library) ?? new Map<Language, SiteIndex>();
  kept.set(library, made);
  const index = made.get(language) ?? build(library, language);
  made.set(language, index);
  return index;
}

function build({ articles, shared }: Library, language: Language): SiteIndex {
  const mine = articles.filter((article) => article.language === language);
  const titles = mine.map((article) => ({ ...article, asked: [], answer: '', body: '' }));
  const synonyms = shared.synonyms[language];
  return {
    ...buildIndex(mine, language, synonyms),
    first: buildIndex(titles, language, synonyms).titles,
  };
}
