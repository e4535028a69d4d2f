import type { Rule } from './rule.ts';

/** A pace is asked for only where something is to be found. */
export const medianWithoutFind: Rule = ({ median, questions, places }) =>
  median === undefined || questions.some(({ type }) => type === 'find')
    ? []
    : [
        {
          place: places.median,
          rule: 'median-without-find',
          words: {
            zh: `写了“median: ${String(median)}”，却没有一道查知识库的题(“Find:”)，谁也通不过。请加题，或删去这一行。`,
            en: `There is "median: ${String(median)}" but no question that begins "Find:", so nobody could pass. Add some, or delete this line.`,
          },
        },
      ];
