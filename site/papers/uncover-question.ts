import { z } from 'zod';
import type { Prose, Quiz } from '../../quizzes/quiz.ts';
import { uncover } from '../../quizzes/uncover.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { guestsQuiz } from './guests-quiz.ts';
import { refuseCrib } from './no-crib.ts';
import { readQuizVersion } from './quiz-version.ts';

export const uncoverBody = z.union([
  z.strictObject({ attempt: z.uuid(), question: z.string().max(40) }),
  z.strictObject({ token: z.string().max(1000), question: z.string().max(40) }),
]);

/** A question that was covered, on its way to the browser. */
export interface Uncovered {
  prompt: Prose;
  /** Milliseconds since it was uncovered first, by the server's clock. */
  elapsed: number;
}

/**
 * Uncovers a question of a paper, and begins its clock: once, on whatever device and however often it is asked for. A
 * guest's clock is their browser's, and counts for nobody else.
 * @throws NotDone 401 when the session has ended, 403 for practice beside a certified paper, 404 for a paper or question that is not theirs or not covered, 409
 * when the paper is handed in and for a guest's paper of an older version
 */
export async function uncoverQuestion(
  centre: Centre,
  person: string | undefined,
  sent: z.infer<typeof uncoverBody>,
): Promise<Uncovered> {
  if ('token' in sent) {
    const { quiz, seed } = await guestsQuiz(centre, sent.token);
    return { prompt: promptOf(quiz, seed, sent.question), elapsed: 0 };
  }
  if (person === undefined) throw new NotDone(401, { zh: '请先登录。', en: 'Please sign in first.' });
  const { store } = centre;
  const { attempt: id, question } = sent;
  const attempt = await store.attempt(id);
  if (attempt?.person !== person || attempt.kind !== 'quiz') throw notFound();
  // Practice must not show beforehand what a certified paper keeps covered.
  if (!attempt.certified) await refuseCrib(centre, person, attempt.subject);
  const kept = await store.version(attempt.hash);
  if (!kept) throw new Error(`The version of attempt ${id} was not kept`);
  const prompt = promptOf(readQuizVersion(kept.body).quiz, attempt.seed, question);
  const now = centre.now();
  const begun = await store.beginQuestion({ attempt: id, person, question, now });
  if (begun.outcome === 'unknown') throw notFound();
  if (begun.outcome === 'finished') {
    throw new NotDone(409, { zh: '这份答卷已经交了。', en: 'This paper is handed in already.' });
  }
  return { prompt, elapsed: Math.max(0, now.getTime() - begun.at.getTime()) };
}

function promptOf(quiz: Quiz, seed: string, question: string): Prose {
  const prompt = uncover(quiz, seed, question);
  if (!prompt) throw notFound();
  return prompt;
}

function notFound(): NotDone {
  return new NotDone(404, { zh: '没有找到这道题。', en: 'This question was not found.' });
}
