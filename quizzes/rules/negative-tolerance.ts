import type { Rule } from './rule.ts';

/** A tolerance is a distance. */
export const negativeTolerance: Rule = ({ questions }) =>
  questions.flatMap((question) => {
    if (question.type !== 'number' || question.tolerance >= 0) return [];
    const tolerance = String(question.tolerance);
    const mend = String(-question.tolerance);
    return [
      {
        place: question.answerPlace,
        rule: 'negative-tolerance',
        words: {
          zh: `误差“± ${tolerance}”是负数，没有答案能算对。请写“± ${mend}”。`,
          en: `The tolerance "± ${tolerance}" is negative, so nothing would be right. Write "± ${mend}".`,
        },
      },
    ];
  });
