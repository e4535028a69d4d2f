import { buildIndex } from '../search/build.ts';
import type { BuiltIndex } from '../search/built-index.ts';
import type { Language } from '../markdown/problem.ts';
import { languages } from './content-files.ts';
import { published } from './published.ts';

const kept = new Map<Language, Promise<BuiltIndex>>();

/**
 * The search index over all published articles of a language. A build makes it once for both of its files, which
 * belong together; development makes it anew, so that a saved article is found.
 *
 * @param wanted `zh` or `en`, as it stands in the address of a page
 */
export function searchIndex(wanted: string | undefined): Promise<BuiltIndex> {
  const language = languages.find((known) => known === wanted) ?? 'zh';
  if (import.meta.env.DEV) return build(language);
  const known = kept.get(language) ?? build(language);
  kept.set(language, known);
  return known;
}

async function build(language: Language): Promise<BuiltIndex> {
  const { articles, shared } = await published();
  return buildIndex(
    articles.filter((article) => article.language === language),
    language,
    shared.synonyms[language],
  );
}
