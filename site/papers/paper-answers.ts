import { answerSchema, type Answers } from '../../quizzes/answers.ts';
import { paper } from '../../quizzes/paper.ts';
import type { Quiz } from '../../quizzes/quiz.ts';

/** Those of some answers that belong to a paper and have the form of an answer; anything else is passed over. */
export function paperAnswers(
  quiz: Quiz,
  seed: string,
  given: Iterable<readonly [question: string, answer: unknown]>,
): Answers {
  const asked = new Set(paper(quiz, seed).questions.map(({ id }) => id));
  const answers: Answers = {};
  for (const [question, answer] of given) {
    const read = answerSchema.safeParse(answer);
    if (asked.has(question) && read.success) answers[question] = read.data;
  }
  return answers;
}
