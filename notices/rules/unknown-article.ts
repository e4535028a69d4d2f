import { didYouMean } from '../../markdown/problem.ts';
import type { Rule } from './rule.ts';

/** The articles that changed exist. */
export const unknownArticle: Rule = ({ articles: named, places, place }, { articles }) =>
  named.flatMap((id, index) => {
    if (articles.has(id)) return [];
    const hint = didYouMean(id, [...articles]);
    return [
      {
        place: places.articles[index] ?? place,
        rule: 'unknown-article',
        words: {
          zh: `没有“${id}”这篇文章。${hint.zh || '请写文章的编号，例如 BIL-02。'}`,
          en: `There is no article "${id}".${hint.en || ' Write the id of one, such as BIL-02.'}`,
        },
      },
    ];
  });
