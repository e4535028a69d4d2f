import { didYouMean } from '../../markdown/problem.ts';
import type { Rule } from './rule.ts';

/** A linked article exists in the quiz's language. */
export const deadLink: Rule = ({ questions }, { articles }) => {
  if (!articles) return [];
  return questions
    .flatMap((question) => question.articles)
    .filter(({ id }) => !articles.has(id))
    .map(({ id, place }) => {
      const hint = didYouMean(id, [...articles]);
      return {
        place,
        rule: 'dead-link',
        words: {
          zh: `没有“${id}”这篇文章。${hint.zh || '请改成已有文章的文件名，或者去掉它。'}`,
          en: `There is no article "${id}".${hint.en || ' Write the name of a file that exists, or take it out.'}`,
        },
      };
    });
};
