import { givenAway } from './given-away.ts';
import type { Rule } from './rule.ts';

/** The right option is not, again and again, the first in the file: a printed paper is not shuffled. */
export const rightIsFirst: Rule = (quiz) =>
  givenAway(
    quiz,
    'right-is-first',
    ({ options }) => options[0]?.right === true,
    (hits, asked) => ({
      zh: `${asked} 道选择题里有 ${hits} 道正确选项排在第一，打印出来一看便知。请把这些题的选项换换位置。`,
      en: `In ${hits} of ${asked} questions with one right option the right option comes first, which shows on a printed paper. Move it about.`,
    }),
  );
