import type { Rule } from './rule.ts';

/** A quiz that asks for a pace has something to find, and asks for a pace within the time of its questions. */
export const medianRange: Rule = ({ median, questions, places }) => {
  const times = questions.flatMap((question) => (question.type === 'find' ? [question.within] : []));
  const longest = Math.max(...times);
  if (median === undefined || times.length === 0 || (median >= 1 && median <= longest)) return [];
  return [
    {
      place: places.median,
      rule: 'median-range',
      words: {
        zh: `“median: ${String(median)}”不在 1 到 ${String(longest)} 秒之间：题目自己的限时最长 ${String(longest)} 秒。请写小一点。`,
        en: `"median: ${String(median)}" is not between 1 and ${String(longest)} seconds, the longest time that a question allows. Write less.`,
      },
    },
  ];
};
