import type { FindForbidden } from '../markdown/forbidden-phrase.ts';
import type { Problem } from '../markdown/problem.ts';
import { withoutMentions } from '../markdown/quotation.ts';
import type { Article } from './article.ts';

/**
 * Forbidden phrases in what an agent reads out of an article: the lines to say, and the title and the answer, where
 * words in quotation marks are only spoken of.
 */
export function forbiddenToSay(
  { title, answer, lines, place }: Article,
  findForbidden: FindForbidden,
): Problem[] {
  const read = [title, answer].flatMap((text) => findForbidden({ text: withoutMentions(text), place }));
  return [
    ...read.map(({ words: { zh, en }, ...found }) => ({
      ...found,
      words: { zh: `${zh} 只是提到它的话，请加引号。`, en: `${en} If it is only spoken of, quote it.` },
    })),
    ...lines
      .filter(({ forbidden, half }) => !forbidden && !half)
      .flatMap(({ text, place }) => findForbidden({ text, place })),
  ];
}
