import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { answerCount } from './answers.ts';
import {
  attempt,
  openAttempt,
  type AttemptKind,
  type FinishedAttempt,
  type OpenAttempt,
} from './attempts.ts';
import type { Tables } from './tables.ts';

export interface AttemptToStart {
  person: string;
  kind: AttemptKind;
  subject: string;
  language: string;
  /** Of a version that was kept before. */
  hash: string;
  /** Kept as text, to the letter. */
  seed: string;
  certified: boolean;
  now: Date;
  deadline?: Date | undefined;
}

export interface AttemptToFinish {
  attempt: string;
  person: string;
  submission: unknown;
  result: unknown;
  /** 0 … 100. */
  score: number;
  passed: boolean;
  /** Answers wait for a person's marks: neither passed nor failed. */
  waiting?: boolean;
  fails: readonly string[];
  /** How many answers it was judged by. When there are more by now, it stays open: judge it again. */
  seen?: number;
  now: Date;
}

type Db = Kysely<Tables>;

/** Starts an attempt, or gives the one that is open already: a person has one a subject (and one practice beside it), on all devices together. */
export async function startAttempt(db: Db, start: AttemptToStart): Promise<OpenAttempt> {
  const { now, deadline, seed, ...facts } = start;
  // Between our insert and our look another device may finish the open one; then the next round starts ours.
  for (let round = 0; round < 5; round += 1) {
    await db
      .insertInto('attempts')
      .values({
        ...facts,
        seed,
        id: randomUUID(),
        state: 'open',
        startedAt: now.toISOString(),
        deadline: deadline?.toISOString() ?? null,
        finishedAt: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const open = await openAttempt(db, start.person, start.kind, start.subject, start.certified);
    if (open) return open;
  }
  throw new Error(`No attempt of ${start.subject} could be opened for ${start.person}`);
}

/** Undoes a finish that does not know the last answers. */
class MoreAnswers extends Error {}

/**
 * Finishes an attempt, exactly once: whoever comes second gets the first result, unchanged.
 * Gives nothing when there is no such attempt of this person, or when more was answered than was seen.
 */
export async function finishAttempt(db: Db, finish: AttemptToFinish): Promise<FinishedAttempt | undefined> {
  const at = finish.now.toISOString();
  const close = async (transaction: Db): Promise<void> => {
    const closed = await transaction
      .updateTable('attempts')
      .set({ state: 'finished', finishedAt: at })
      .where('id', '=', finish.attempt)
      .where('person', '=', finish.person)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (closed.numUpdatedRows === 0n) return;
    // Whoever saves an answer now waits for us and is told that it is over; what was saved before counts.
    if (finish.seen !== undefined && (await answerCount(transaction, finish.attempt)) > finish.seen) {
      throw new MoreAnswers();
    }
    await transaction
      .insertInto('results')
      .values({
        attempt: finish.attempt,
        submission: JSON.stringify(finish.submission ?? null),
        result: JSON.stringify(finish.result ?? null),
        score: finish.score,
        passed: finish.passed,
        fails: JSON.stringify(finish.fails),
        at,
        waiting: finish.waiting ?? false,
      })
      .execute();
  };
  await db
    .transaction()
    .execute(close)
    .catch((error: unknown) => {
      if (!(error instanceof MoreAnswers)) throw error;
    });
  const finished = await attempt(db, finish.attempt);
  return finished?.person === finish.person && finished.state === 'finished' ? finished : undefined;
}
