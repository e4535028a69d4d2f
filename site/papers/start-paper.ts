import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Answers } from '../../quizzes/answers.ts';
import { paper, type Paper } from '../../quizzes/paper.ts';
import type { OpenAttempt } from '../../records/attempts.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { finishOpen } from './finish-paper.ts';
import { sealPaper } from './guest-paper.ts';
import { paperAnswers } from './paper-answers.ts';
import { quizHash, readQuizVersion, type QuizVersion } from './quiz-version.ts';

export const startBody = z.strictObject({ quiz: z.string().max(80), language: z.enum(['zh', 'en']) });

/** A paper on its way to the browser. */
export interface StartedPaper {
  paper: Paper;
  /** The number of a recorded attempt, or null for a guest. */
  attempt: string | null;
  /** A guest's sealed paper, or null. */
  token: string | null;
  /** Milliseconds left by the server's clock; null for a guest, who has all the time. */
  left: number | null;
  /** What was answered before, on any device. */
  answers: Answers;
  /** The sequence number that the next answer takes. */
  next: number;
}

/** The published quiz. @throws NotDone 404 when there is none */
async function publishedQuiz(
  centre: Centre,
  id: string,
  language: string,
): Promise<QuizVersion & { hash: string }> {
  const { quizzes } = await centre.library();
  const quiz = quizzes.find((known) => known.id === id && known.language === language);
  if (!quiz) throw new NotDone(404, { zh: `没有编号为“${id}”的测验。`, en: `There is no quiz "${id}".` });
  return { quiz, hash: quizHash({ quiz }) };
}

/**
 * Draws a paper, or gives back the one that the person has open: drawn once, it stays the same on every device.
 * An open one whose time is over is handed in as it stands before a new one is drawn.
 * @param person the employee number, or undefined for a guest
 */
export async function startPaper(
  centre: Centre,
  person: string | undefined,
  { quiz: id, language }: z.infer<typeof startBody>,
): Promise<StartedPaper> {
  const { quiz, hash } = await publishedQuiz(centre, id, language);
  const seed = randomBytes(32).toString('base64url');
  if (person === undefined) {
    const token = sealPaper(centre.secret, { quiz: id, hash, seed });
    return { paper: paper(quiz, seed), attempt: null, token, left: null, answers: {}, next: 1 };
  }
  const now = centre.now();
  const before = await centre.store.openAttempt(person, 'quiz', id);
  if (before?.deadline && before.deadline < now) await finishOpen(centre, before, {});
  await centre.store.keepVersion({ kind: 'quiz', id, language, hash, body: { quiz }, now });
  const deadline = new Date(now.getTime() + quiz.minutes * 60_000);
  const attempt = await centre.store.startAttempt({
    person,
    kind: 'quiz',
    subject: id,
    language,
    hash,
    seed,
    certified: true,
    now,
    deadline,
  });
  return await goingOn(centre, attempt, now);
}

async function goingOn(centre: Centre, attempt: OpenAttempt, now: Date): Promise<StartedPaper> {
  const kept = await centre.store.version(attempt.hash);
  if (!kept) throw new Error(`The version of attempt ${attempt.id} was not kept`);
  const { quiz } = readQuizVersion(kept.body);
  const saved = await centre.store.answers(attempt.id);
  const answers = paperAnswers(
    quiz,
    attempt.seed,
    saved.map(({ question, answer }) => [question, answer]),
  );
  return {
    paper: paper(quiz, attempt.seed),
    attempt: attempt.id,
    token: null,
    left: attempt.deadline ? attempt.deadline.getTime() - now.getTime() : null,
    answers,
    next: Math.max(0, ...saved.map(({ sequence }) => sequence)) + 1,
  };
}
