import type { Article } from '../articles/article.ts';
import type { Category } from '../articles/categories.ts';
import { succession, type Term } from '../articles/succession.ts';
import { appliesOf } from './applies.ts';
import { articleHash } from './article-hash.ts';

/** What fits a card beside its answer, and what the keys 1–3 copy. */
const MOST_LINES = 3;

/** What a search result shows of an article. */
export interface Card {
  id: string;
  address: string;
  title: string;
  answer: string;
  categoryName: string;
  /** Whom it is for and whom not, a sentence each. */
  applies: string[];
  /** The first lines to say, in the order of their keys; never one that must not be said. */
  lines: string[];
  effective: string;
  until?: string;
  review: string;
  draft: boolean;
  /** The articles that hold before and after it, in the order of their days; left out when there are none. */
  succession?: Term[];
  /** Names this version of the article. */
  hash: string;
}

/** Makes the card of any of some articles. @param articles all articles, which may replace each other */
export function cardsOf(
  articles: readonly Article[],
  categories: readonly Category[],
): (article: Article) => Card {
  const successionOf = succession(articles);
  return (article) => cardOf(article, categories, successionOf(article));
}

function cardOf(article: Article, categories: readonly Category[], succession: Term[] = []): Card {
  const { id, language, title, answer, effective, until, review, draft } = article;
  const category = categories.find((known) => known.id === article.category);
  return {
    id,
    address: `/${language}/articles/${id}/`,
    title,
    answer,
    categoryName: category?.name[language] ?? article.category,
    applies: appliesOf(article),
    lines: article.lines
      .filter((line) => !line.forbidden)
      .map((line) => line.text)
      .slice(0, MOST_LINES),
    effective,
    ...(until === undefined ? {} : { until }),
    review,
    draft,
    ...(succession.length === 0 ? {} : { succession }),
    hash: articleHash(article),
  };
}
