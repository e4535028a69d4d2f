import { givenAway } from './given-away.ts';
import type { Rule } from './rule.ts';

/** The right option is not, again and again, the longest. */
export const rightIsLongest: Rule = (quiz) =>
  givenAway(
    quiz,
    'right-is-longest',
    ({ options }) => {
      const longest = Math.max(...options.map(({ text }) => text.length));
      const [first, second] = options.filter(({ text }) => text.length === longest);
      return second === undefined && first?.right === true;
    },
    (hits, asked) => ({
      zh: `${asked} 道选择题里有 ${hits} 道正确选项最长，只看长短就能答对。请把这些题的选项写得差不多长。`,
      en: `In ${hits} of ${asked} questions with one right option the right option is the longest, so length gives it away. Make the options of these alike in length.`,
    }),
  );
