import { didYouMean, type Problem } from '../markdown/problem.ts';
import type { Article } from './article.ts';
import { anchorIn } from './link.ts';

/**
 * Links to a heading that another article does not have.
 * @param headings for each article that can be read, the slugs of its headings
 */
export function deadAnchors({ links }: Article, headings: ReadonlyMap<string, readonly string[]>): Problem[] {
  return links.flatMap(({ url, article, place }) => {
    const anchor = anchorIn(url);
    const there = article === undefined ? undefined : headings.get(article);
    if (article === undefined || anchor === undefined || !there || there.includes(anchor)) return [];
    const hint = didYouMean(anchor, there);
    const all = there.map((slug) => `#${slug}`);
    return [
      {
        place,
        rule: 'dead-anchor',
        words: {
          zh: `文章 ${article} 里没有小标题“#${anchor}”。${hint.zh || `可以写：${all.join('、')}。`}`,
          en: `The article ${article} has no heading "#${anchor}".${hint.en || ` You may write: ${all.join(', ')}.`}`,
        },
      },
    ];
  });
}
