import type { Article } from './article.ts';

/** One of several articles that hold one after the other, with the days on which it does. */
export interface Term {
  id: string;
  title: string;
  effective: string;
  /** No last day means no end. */
  until?: string;
}

/**
 * Tells of every article which others hold before and after it: what it replaces, what replaces it, and so on, without
 * itself, in the order of their days. A draft replaces nothing until somebody approves it.
 *
 * @param articles all articles, in any languages; articles of different languages never replace each other
 */
export function succession(articles: readonly Article[]): (article: Article) => Term[] {
  const approved = articles.filter(({ draft }) => !draft);
  const byId = new Map(approved.map((article) => [key(article, article.id), article]));
  const byReplaced = new Map(approved.map((article) => [key(article, article.replaces), article]));
  return (article) => {
    const before = following(article, (at) => byId.get(key(at, at.replaces)));
    const after = article.draft ? [] : following(article, (at) => byReplaced.get(key(at, at.id)));
    return [...before.toReversed(), ...after].map(termOf);
  };
}

function key({ language }: Article, id: string | undefined): string {
  return `${language}/${id ?? ''}`;
}

/** Steps on from an article until there is no next one, or one that was passed already. */
function following(article: Article, next: (article: Article) => Article | undefined): Article[] {
  const passed: Article[] = [];
  for (let at = next(article); at && at.id !== article.id && !passed.includes(at); at = next(at)) {
    passed.push(at);
  }
  return passed;
}

function termOf({ id, title, effective, until }: Article): Term {
  return { id, title, effective, ...(until === undefined ? {} : { until }) };
}
