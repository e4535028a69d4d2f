import type { Article } from '../articles/article.ts';
import type { Category } from '../articles/categories.ts';

/** What a search result shows of an article. */
export interface Card {
  id: string;
  address: string;
  title: string;
  answer: string;
  categoryName: string;
  /** The first lines to say; never one that must not be said. */
  lines: string[];
  effective: string;
  until?: string;
  review: string;
  draft: boolean;
}

/** The card of an article. */
export function cardOf(article: Article, categories: readonly Category[]): Card {
  const { id, language, title, answer, effective, until, review, draft } = article;
  const category = categories.find((known) => known.id === article.category);
  return {
    id,
    address: `/${language}/articles/${id}/`,
    title,
    answer,
    categoryName: category?.name[language] ?? article.category,
    lines: article.lines
      .filter((line) => !line.forbidden)
      .map((line) => line.text)
      .slice(0, 2),
    effective,
    ...(until === undefined ? {} : { until }),
    review,
    draft,
  };
}
