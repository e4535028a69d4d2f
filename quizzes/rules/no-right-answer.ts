import type { Place } from '../../markdown/problem.ts';
import { comparable } from '../comparable.ts';
import type { Question } from '../quiz.ts';
import type { Rule } from './rule.ts';

/** Every question can be answered rightly. */
export const noRightAnswer: Rule = ({ questions }) =>
  questions.flatMap(unanswerable).map(({ title, place }) => ({
    place,
    rule: 'no-right-answer',
    words: {
      zh: `“${title}”没有正确答案。请给正确的选项打上“[x]”，给说错的话标 \`error\`，或在冒号后面写上答案。`,
      en: `"${title}" has no right answer. Tick it with "[x]", mark what is wrong with \`error\`, or write it after the colon.`,
    },
  }));

function unanswerable(question: Question): { title: string; place: Place }[] {
  const { title } = question;
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-or-false':
      return question.options.some(({ right }) => right) ? [] : [{ title, place: question.place }];
    case 'spot-the-error':
      return question.turns.some(({ error }) => error) ? [] : [{ title, place: question.place }];
    case 'classify':
      return question.classes.length > 0 ? [] : [{ title, place: question.answerPlace }];
    case 'words':
      return question.patterns || question.wordings.some(canBeTyped)
        ? []
        : [{ title, place: question.answerPlace }];
    case 'find':
      return question.listed.length > 0 ? [] : [{ title, place: question.answerPlace }];
    case 'blanks':
      return question.lines
        .flat()
        .flatMap((piece) =>
          piece.kind === 'gap' && piece.wordings.length > 0 && !piece.wordings.some(canBeTyped)
            ? [{ title, place: piece.place }]
            : [],
        );
    default:
      return [];
  }
}

/** Punctuation alone is ignored when answers are compared, so that it can never be the answer. */
function canBeTyped(wording: string): boolean {
  return comparable(wording) !== '';
}
