import { begunKey, saveAnswer } from './answers.ts';
import type { Database } from './database.ts';

export interface QuestionToBegin {
  attempt: string;
  person: string;
  question: string;
  now: Date;
}

/** What became of a question that was to be begun. */
export type BeginOutcome =
  /** `at`: when it was begun first, whoever asks again. */
  | { outcome: 'begun'; at: Date }
  /** The attempt is finished, and the question was not begun before. */
  | { outcome: 'finished' }
  /** No such attempt of this person. */
  | { outcome: 'unknown' };

/** So often a number is taken anew when other questions are begun at the same moment. */
const ROUNDS = 20;

/**
 * Notes when a question was begun, once: by an answer that says nothing else, under a key that no browser can send.
 * Asked again, from any device, the first moment stands. Its number is below 1, so that any answer to the question
 * counts before it and the numbers of answers go on as they were.
 */
export async function beginQuestion(
  database: Database,
  { attempt, person, question, now }: QuestionToBegin,
): Promise<BeginOutcome> {
  const key = begunKey(question);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sequence = await numberBelow(database, attempt);
    const answer = { begun: '1' };
    const saved = await saveAnswer(database, { attempt, person, question, answer, sequence, key, now });
    if (saved.outcome === 'unknown' || saved.outcome === 'finished') return { outcome: saved.outcome };
    if (saved.outcome === 'out-of-step') continue;
    const { at } = await database.db
      .selectFrom('answers')
      .select('at')
      .where('attempt', '=', attempt)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    return { outcome: 'begun', at: new Date(at) };
  }
  throw new Error(`Question ${question} of attempt ${attempt} could not be begun`);
}

async function numberBelow({ db }: Database, attempt: string): Promise<number> {
  const row = await db
    .selectFrom('answers')
    .select(({ fn }) => fn.min('sequence').as('first'))
    .where('attempt', '=', attempt)
    .executeTakeFirst();
  return Math.min(1, Number(row?.first ?? 1)) - 1;
}
