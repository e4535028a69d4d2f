import { randomUUID } from 'node:crypto';
import type { Answers } from '../../quizzes/answers.ts';
import type { Role } from '../../records/people.ts';
import { NotDone } from '../../site/answer.ts';
import { finishPaper, type GradedPaper } from '../../site/papers/finish-paper.ts';
import { readQuizVersion } from '../../site/papers/quiz-version.ts';
import { saveAnswer } from '../../site/papers/save-answer.ts';
import { startPaper, type StartedPaper } from '../../site/papers/start-paper.ts';
import { fullyRight } from '../quizzes/answer-sheet.ts';
import type { RunningCentre } from './running-centre.ts';

/** A paper on record, with the answers of somebody who knows everything: found by the seed, which stays on the server. */
export type BegunPaper = StartedPaper & { attempt: string; right: Answers };

/** Somebody who takes a quiz. */
export interface QuizTaker {
  number: string;
  begin(more?: { practice: true }): Promise<BegunPaper>;
  /** Saves one answer. */
  answer(attempt: string, question: string, answer: Answers[string]): Promise<string>;
  /** Hands in with these answers sent along. */
  handIn(attempt: string, answers?: Answers): Promise<GradedPaper>;
  /** Takes a paper and fails it, or knows everything. */
  take(outcome: 'fails' | 'passes'): Promise<GradedPaper>;
}

let people = 0;

/** Somebody new, so that each test has an open record before it. */
export async function quizTaker(
  centre: RunningCentre,
  quiz: { quiz: string; language: 'zh' | 'en' },
  role: Role = 'agent',
): Promise<QuizTaker> {
  people += 1;
  const number = String(4000 + people);
  await centre.store.savePerson({ number, name: number, role, now: centre.now() });
  let sequence = 0;
  const taker: QuizTaker = {
    number,
    async begin(more) {
      const started = await startPaper(centre, number, { ...quiz, ...more });
      const attempt = started.attempt === null ? undefined : await centre.store.attempt(started.attempt);
      const version = attempt && (await centre.store.version(attempt.hash));
      if (!attempt || !version) throw new Error('no attempt was begun');
      const right = fullyRight(readQuizVersion(version.body).quiz, attempt.seed);
      return { ...started, attempt: attempt.id, right };
    },
    async answer(attempt, question, answer) {
      sequence += 1;
      const given = { attempt, question, answer, sequence, key: randomUUID() };
      return (await saveAnswer(centre, number, given)).outcome;
    },
    handIn: (attempt, answers = {}) => finishPaper(centre, number, { attempt, token: null, answers }),
    async take(outcome) {
      const { attempt, right } = await taker.begin();
      return await taker.handIn(attempt, outcome === 'passes' ? right : {});
    },
  };
  return taker;
}

/** The refusal of a deed: its status and what is said in English. */
export async function refusal(deed: Promise<unknown>): Promise<{ status: number; said: string }> {
  const error: unknown = await deed.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof NotDone)) throw new Error(`not refused: ${String(error)}`);
  if (!/\p{Script=Han}/u.test(error.words.zh)) throw new Error(`not said in Chinese: ${error.words.zh}`);
  return { status: error.status, said: error.words.en };
}
