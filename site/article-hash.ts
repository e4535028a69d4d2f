import { createHash } from 'node:crypto';
import type { Article } from '../articles/article.ts';

/** Twelve characters tell every version of an article from the others, and cost a card next to nothing. */
const LENGTH = 12;

/**
 * A short name of what an article says today: the same for the same words and dates, another one as soon as
 * an agent would read anything else. Browsers keep it to tell what changed since somebody read it.
 */
export function articleHash(article: Article): string {
  const { title, answer, html, effective, until, draft } = article;
  const told = JSON.stringify([title, answer, html, effective, until, draft]);
  return createHash('sha256').update(told).digest('base64url').slice(0, LENGTH);
}
