import { createHmac } from 'node:crypto';
import type { GradedQuestion } from '../../quizzes/grade.ts';
import type { Prose, Quiz, RubricLine } from '../../quizzes/quiz.ts';
import type { FinishedAttempt } from '../../records/attempts.ts';
import type { Centre } from '../centre.ts';
import { gradeOnRecord } from '../papers/grade-on-record.ts';
import { readQuizVersion } from '../papers/quiz-version.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { mayMark, mayMarkOf } from './may-mark.ts';

/** An answer to be marked, without a word about whose it is. */
export interface WaitingAnswer {
  /** Names it on the page and in the request; tells neither the person nor the paper. */
  ticket: string;
  quiz: string;
  title: string;
  /** When the paper was handed in. */
  at: Date;
  prompt: Prose;
  /** What was written, with its line breaks. */
  given: string;
  lines: Pick<RubricLine, 'points' | 'text'>[];
}

/** A waiting answer with the paper that it stands on. */
export interface AnswerToMark extends WaitingAnswer {
  attempt: FinishedAttempt;
  version: Quiz;
  item: GradedQuestion;
}

type World = Pick<Centre, 'store' | 'secret'>;

/** What waits for whoever asks, the oldest first. @throws NotDone 403 for those who mark nothing */
export async function waitingAnswers(centre: World, who: Asker): Promise<WaitingAnswer[]> {
  const answers = await answersToMark(centre, who);
  return answers.map(({ ticket, quiz, title, at, prompt, given, lines }) => {
    return { ticket, quiz, title, at, prompt, given, lines };
  });
}

/** The same with whose they are, for the server only. @throws NotDone 403 for those who mark nothing */
export async function answersToMark({ store, secret }: World, who: Asker): Promise<AnswerToMark[]> {
  if (!mayMark(who)) throw notAllowed();
  const [attempts, people] = await Promise.all([store.waitingAttempts(), store.people()]);
  const own = new Set(people.filter((person) => mayMarkOf(who, person)).map(({ number }) => number));
  const seen = attempts.filter(({ person, kind }) => kind === 'quiz' && own.has(person));
  const hashes = [...new Set(seen.map(({ hash }) => hash))];
  const kept = await Promise.all(hashes.map((hash) => store.version(hash)));
  const versions = new Map(
    kept.flatMap((version) => (version ? [[version.hash, readQuizVersion(version.body).quiz] as const] : [])),
  );
  return seen.flatMap((attempt) => {
    const version = versions.get(attempt.hash);
    return version ? waitingOn(attempt, version, secret) : [];
  });
}

function waitingOn(attempt: FinishedAttempt, version: Quiz, secret: string): AnswerToMark[] {
  return gradeOnRecord(attempt).items.flatMap((item) => {
    const question = version.questions.find(({ id }) => id === item.questionId);
    if (!item.waiting || question?.type !== 'rubric') return [];
    const ticket = createHmac('sha256', secret)
      .update(JSON.stringify(['marking', attempt.id, item.questionId]))
      .digest('hex');
    const { id: quiz, title } = version;
    const lines = question.lines.map(({ points, text }) => ({ points, text }));
    const { prompt, given } = item;
    return [{ ticket, quiz, title, at: attempt.finishedAt, prompt, given, lines, attempt, version, item }];
  });
}
