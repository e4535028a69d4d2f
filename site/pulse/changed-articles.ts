import type { Language } from '../../markdown/problem.ts';
import type { Role } from '../../records/people.ts';
import { daysLater } from '../../records/calendar.ts';
import type { Library } from '../library.ts';

/** Days for which a change is news. */
const NEWS = 28;

/**
 * The articles that changed in the last four weeks for people of a role: those that came into force then, and those
 * that a notice of then is about. What was merely reworded is no change, and git is not asked: a centre may run
 * without it.
 * @param day `2026-11-21`
 */
export function changedArticles(
  { articles, notices }: Pick<Library, 'articles' | 'notices'>,
  role: Role,
  language: Language,
  day: string,
): Set<string> {
  const isNews = (from: string) => from <= day && from > daysLater(day, -NEWS);
  const announced = new Set(
    notices
      .filter((notice) => notice.language === language && isNews(notice.from))
      .flatMap((one) => one.articles),
  );
  const changed = articles.filter(
    (one) =>
      one.language === language &&
      one.audience.includes(role) &&
      !one.draft &&
      one.effective <= day &&
      (one.until === undefined || one.until >= day) &&
      (isNews(one.effective) || announced.has(one.id)),
  );
  return new Set(changed.map(({ id }) => id));
}
