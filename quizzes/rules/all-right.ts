import type { Place } from '../../markdown/problem.ts';
import type { Question } from '../quiz.ts';
import type { Rule } from './rule.ts';

/** Among some options at least one is wrong, or there is nothing to know. */
export const allRight: Rule = ({ questions }) =>
  questions.flatMap((question) =>
    optionLists(question)
      .filter(({ options }) => options.length > 0 && options.every(({ right }) => right))
      .map(({ place }) => ({
        place,
        rule: 'all-right',
        words: {
          zh: `“${question.title}”的选项全是对的。请至少写一个员工真会选错的。`,
          en: `Every option of "${question.title}" is right. Add at least one that people really get wrong.`,
        },
      })),
  );

function optionLists(question: Question): { options: { right: boolean }[]; place: Place }[] {
  if ('options' in question) return [question];
  if (question.type !== 'blanks') return [];
  return question.lines.flat().filter((piece) => piece.kind === 'drop-down');
}
