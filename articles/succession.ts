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
 * The articles that hold one after the other, of which a given one is part: what it replaces, what replaces that, and
 * so on, without itself, in the order of their days. A draft replaces nothing until somebody approves it.
 *
 * @param articles all articles; those of another language do not count
 */
export function succession(article: Article, articles: readonly Article[]): Term[] {
  const others = articles.filter(({ language, draft }) => language === article.language && !draft);
  const before = following(article, ({ replaces }) => others.find(({ id }) => id === replaces));
  const after = following(article, ({ id }) => others.find(({ replaces }) => replaces === id));
  return [...before.toReversed(), ...(article.draft ? [] : after)].map(termOf);
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
