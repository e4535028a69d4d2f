import type { Quiz } from '../../quizzes/quiz.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { openPaper } from './guest-paper.ts';
import { quizHash } from './quiz-version.ts';

/**
 * What a guest's sealed paper was drawn from.
 * @throws NotDone 409 for anything that was not sealed here, and when the quiz has changed since
 */
export async function guestsQuiz(
  { secret, library }: Pick<Centre, 'secret' | 'library'>,
  token: string,
): Promise<{ quiz: Quiz; seed: string }> {
  const drawn = openPaper(secret, token);
  const { quizzes } = await library();
  const quiz =
    drawn && quizzes.find((known) => known.id === drawn.quiz && quizHash({ quiz: known }) === drawn.hash);
  if (drawn && quiz) return { quiz, seed: drawn.seed };
  throw new NotDone(409, {
    zh: '这份测验在您答题时更新了，没有办法评分。请刷新页面再做一次。',
    en: 'This quiz was updated while you answered and cannot be graded. Reload the page and try again.',
  });
}
