import { createHmac } from 'node:crypto';
import type { Answer } from '../../quizzes/answers.ts';
import { grade, type GradedQuestion } from '../../quizzes/grade.ts';
import { paper } from '../../quizzes/paper.ts';
import type { PaperQuestion } from '../../quizzes/paper-question.ts';
import type { Quiz } from '../../quizzes/quiz.ts';

/** The question as one person gets it: no key, no explanation, the options in an order of their own. */
export function askedQuestion(check: Quiz, secret: string, person: string): PaperQuestion | undefined {
  return paper(check, seedFor(check, secret, person)).questions[0];
}

/** What an answer to that question is worth. @throws when the notice asks nothing */
export function markAnswer(check: Quiz, secret: string, person: string, answer: Answer): GradedQuestion {
  const seed = seedFor(check, secret, person);
  const id = paper(check, seed).questions[0]?.id ?? '';
  const [marked] = grade(check, seed, { [id]: answer }).items;
  if (!marked) throw new Error(`The notice ${check.id} asks nothing`);
  return marked;
}

/** The same whenever the person comes back, another one for the person beside them: nothing need be kept. */
function seedFor({ id }: Quiz, secret: string, person: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['notice', id, person]))
    .digest('base64url');
}
