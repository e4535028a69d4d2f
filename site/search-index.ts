import { buildIndex } from '../search/build.ts';
import type { BuiltIndex } from '../search/built-index.ts';
import type { Language } from '../markdown/problem.ts';
import { published } from './published.ts';

/** The search index over all published articles of a language. */
export async function searchIndex(language: Language): Promise<BuiltIndex> {
  const { articles } = await published();
  return buildIndex(
    articles.filter((article) => article.language === language),
    language,
  );
}
