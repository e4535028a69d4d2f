import type { Question } from '../quiz.ts';
import type { Rule } from './rule.ts';

/** Whoever gets a question wrong is told why: by an explanation, or by a remark under each wrong option. */
export const missingExplanation: Rule = ({ questions }) =>
  questions
    .filter((question) => !question.explanation && !everyWrongOptionRemarked(question))
    .map(({ title, place }) => ({
      place,
      rule: 'missing-explanation',
      words: {
        zh: `“${title}”没有解析，答错的人学不到东西。请在答案后面加一段“> …”。`,
        en: `"${title}" has no explanation, so nobody learns from a wrong answer. Add "> …" after the answer.`,
      },
    }));

function everyWrongOptionRemarked(question: Question): boolean {
  if (question.type === 'best-and-worst') return question.replies.every(({ best, why }) => best || why);
  // `error-without-remark` tells of every single one.
  if (question.type === 'spot-the-error') return true;
  // And so does `gold-without-why`.
  if (question.type === 'score-the-call') return true;
  return 'options' in question && question.options.every(({ right, why }) => right || why !== undefined);
}
