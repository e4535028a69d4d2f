import type { Rule } from './rule.ts';

/** Seconds: less is not to be done by typing, more is no search against the clock. */
const SHORTEST = 5;
const LONGEST = 120;

/** The time to find an article is a time that a caller would wait. */
export const withinRange: Rule = ({ questions }) =>
  questions.flatMap((question) => {
    if (question.type !== 'find' || (question.within >= SHORTEST && question.within <= LONGEST)) return [];
    const within = String(question.within);
    const range = [String(SHORTEST), String(LONGEST)] as const;
    return [
      {
        place: question.answerPlace,
        rule: 'within-range',
        words: {
          zh: `限时“within ${within}s”不在 ${range[0]} 到 ${range[1]} 秒之间。一般写 \`within 15s\`。`,
          en: `The time "within ${within}s" is not between ${range[0]} and ${range[1]} seconds. Usually it is \`within 15s\`.`,
        },
      },
    ];
  });
