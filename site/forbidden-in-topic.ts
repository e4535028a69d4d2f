import type { Article } from '../articles/article.ts';
import type { ForbiddenPhrase } from '../articles/forbidden-phrases.ts';
import { findPhrase, heard } from '../markdown/phrase.ts';

/**
 * The forbidden phrases to show beside an article: those of its topic, the most particular first, then those of every
 * topic. What the article speaks of itself is left out, and where nobody is spoken to, there is nothing to show.
 */
export function forbiddenInTopic(
  { category, language, lines, body }: Article,
  phrases: readonly ForbiddenPhrase[],
): ForbiddenPhrase[] {
  if (lines.length === 0) return [];
  const read = heard(body);
  const isShown = ({ topics, 'say-not': sayNot }: ForbiddenPhrase) =>
    (topics.length === 0 || topics.includes(category)) &&
    sayNot[language].every((wording) => findPhrase(read, heard(wording)).length === 0);
  const breadth = ({ topics }: ForbiddenPhrase) => (topics.length === 0 ? Infinity : topics.length);
  return phrases.filter(isShown).toSorted((one, other) => compare(breadth(one), breadth(other)));
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
