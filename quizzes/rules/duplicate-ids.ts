import type { Rule } from './rule.ts';

/** An id names one question, or results could not be told apart. */
export const duplicateIds: Rule = ({ questions }) =>
  questions.flatMap(({ id, place }, index) => {
    const first = questions.findIndex((question) => question.id === id);
    if (first === index) return [];
    const line = String(questions[first]?.place.line);
    return [
      {
        place,
        rule: 'duplicate-ids',
        words: {
          zh: `编号“${id}”在第 ${line} 行已经用过。请给这道题另取一个。`,
          en: `The id "${id}" is already used on line ${line}. Give this question another.`,
        },
      },
    ];
  });
