import type { Article } from '../../articles/article.ts';
import type { PublishedNotice } from './published-notice.ts';
import { isOpenToGuests } from './readers.ts';

/** The notices that name an article, the latest first. Articles are open to all, so only what guests may know. */
export function noticesOfArticle(
  notices: readonly PublishedNotice[],
  { id, language }: Pick<Article, 'id' | 'language'>,
): PublishedNotice[] {
  return notices
    .filter((notice) => notice.language === language && notice.articles.includes(id))
    .filter(isOpenToGuests)
    .toSorted((a, b) => (a.effective + a.id < b.effective + b.id ? 1 : -1));
}
