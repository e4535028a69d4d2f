import { didYouMean } from '../../markdown/problem.ts';
import type { Rule } from './rule.ts';

/** Links lead to articles that exist, or out of the site. */
export const deadLink: Rule = ({ links }, { articles }) =>
  links.flatMap(({ url, article, address, place }) => {
    const isKnown = article === undefined ? address !== undefined : articles.has(article);
    if (isKnown) return [];
    const hint = article === undefined ? undefined : didYouMean(article, [...articles]);
    return [
      {
        place,
        rule: 'dead-link',
        words: {
          zh: `链接“${url}”打不开。${hint?.zh || '请链接到文章(如 ../articles/BIL-02.md)或网址(https://…)。'}`,
          en: `The link "${url}" leads nowhere.${hint?.en || ' Link to an article (../articles/BIL-02.md) or a web address (https://…).'}`,
        },
      },
    ];
  });
