import { comparable } from '../comparable.ts';
import { drawable } from '../paper.ts';
import { QUESTION_KINDS } from '../question-kinds.ts';
import type { Question, QuestionType } from '../quiz.ts';
import type { Rule } from './rule.ts';

/** No question stands in the bank twice: it would be asked twice on one paper. */
export const duplicateQuestions: Rule = (quiz) =>
  drawable(quiz).flatMap((question, index, questions) => {
    const first = questions.slice(0, index).find((earlier) => sameWords(earlier, question));
    if (!first) return [];
    const line = String(first.place.line);
    return [
      {
        place: question.place,
        rule: 'duplicate-questions',
        words: {
          zh: `“${question.title}”和第 ${line} 行问的、答的都一样。请改写或删去一道。`,
          en: `"${question.title}" asks the same as the question on line ${line}, with the same answer. Change or delete one.`,
        },
      },
    ];
  });

function sameWords(one: Question, other: Question): boolean {
  return (
    comparable(one.prompt.text) === comparable(other.prompt.text) &&
    comparable(right(one)) === comparable(right(other))
  );
}

function right<T extends QuestionType>(question: Question<T>): string {
  return QUESTION_KINDS[question.type].right(question);
}
