import type { Problem } from '../markdown/problem.ts';
import type { Article } from './article.ts';

/** Two language versions of one article must hold the same facts in the same shape; the second is told what differs. */
export function checkArticleTwins(first: Article, second: Article): Problem[] {
  const differences: [string, string | number, string | number][] = [
    ['category', first.category, second.category],
    ['owner', first.owner, second.owner],
    ['effective', first.effective, second.effective],
    ['until', first.until ?? '–', second.until ?? '–'],
    ['review', first.review, second.review],
    ['##', first.headings.length, second.headings.length],
    ['>', first.lines.length, second.lines.length],
  ];
  return differences
    .filter(([, one, other]) => one !== other)
    .map(([what, one, other]) => ({
      place: second.place,
      rule: 'twins',
      words: {
        zh: `和 ${first.place.file} 不一致：“${what}”那边是 ${String(one)}，这里是 ${String(other)}。请改成一样。`,
        en: `Differs from ${first.place.file}: "${what}" is ${String(one)} there and ${String(other)} here. Make them the same.`,
      },
    }));
}
