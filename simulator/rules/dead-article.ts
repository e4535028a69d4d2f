import { didYouMean, type Problem } from '../../markdown/problem.ts';
import type { Rule } from '../rule.ts';
import type { Placed } from '../scenario.ts';

/** An article that the head names, or that is to be opened in the call, and that is not there. */
export const deadArticle: Rule = ({ scenario, known: { articles } }) => {
  if (!articles) return [];
  const opened = scenario.steps.flatMap(({ replies }) =>
    replies.flatMap(({ article, place }) => (article === undefined ? [] : [{ text: article, place }])),
  );
  return deadArticles([...scenario.articles, ...opened], articles);
};

/** Those of some articles that are not there. */
export function deadArticles(named: readonly Placed[], articles: ReadonlySet<string>): Problem[] {
  return named
    .filter(({ text }) => !articles.has(text))
    .map(({ text, place }) => {
      const hint = didYouMean(text, [...articles]);
      return {
        place,
        rule: 'dead-article',
        words: {
          zh: `没有编号为“${text}”的文章。${hint.zh || '请写好这篇文章，或删掉这个编号。'}`,
          en: `There is no article "${text}".${hint.en || ' Write it, or take its id out.'}`,
        },
      };
    });
}
