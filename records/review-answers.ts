import type { Kysely, Selectable } from 'kysely';
import type { ReviewAnswersTable, Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** A person's answer to a question that came back. */
export interface ReviewAnswer {
  /** The employee number. */
  person: string;
  /** The question for ever: quiz and question, `QZ-04/fee-exit`. */
  card: string;
  /** The day for which it was laid out, `2026-11-21`. */
  day: string;
  language: string;
  /** Names the version of the quiz that was on screen, which is kept (see keepVersion). */
  hash: string;
  /** Anything that JSON can say. */
  answer: unknown;
  /** What it was worth, 0 … 1. */
  fraction: number;
  /** The idempotency key: sent again with the same one, an answer counts once. */
  key: string;
  at: Date;
}

export interface ReviewAnswerToAdd extends Omit<ReviewAnswer, 'at'> {
  now: Date;
}

/**
 * Writes an answer down, once a key and once a card and day: of two devices that answer the same card, the first
 * counts. @returns the answer that stands
 */
export async function addReviewAnswer(db: Db, given: ReviewAnswerToAdd): Promise<ReviewAnswer> {
  const { now, answer, ...facts } = given;
  await db
    .insertInto('reviewAnswers')
    .values({ ...facts, answer: JSON.stringify(answer ?? null), at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const of = db.selectFrom('reviewAnswers').selectAll().where('person', '=', facts.person);
  const row =
    (await of.where('key', '=', facts.key).executeTakeFirst()) ??
    (await of.where('card', '=', facts.card).where('day', '=', facts.day).executeTakeFirstOrThrow());
  return answerOf(row);
}

/** The answer that a person sent under a key, if it arrived. */
export async function reviewAnswer(db: Db, person: string, key: string): Promise<ReviewAnswer | undefined> {
  const row = await db
    .selectFrom('reviewAnswers')
    .selectAll()
    .where('person', '=', person)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && answerOf(row);
}

/** All that several people answered in review, in the order in which it arrived. */
export async function reviewAnswersOf(db: Db, people: readonly string[]): Promise<ReviewAnswer[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom('reviewAnswers')
    .selectAll()
    .where('person', 'in', people)
    .orderBy('place')
    .execute();
  return rows.map(answerOf);
}

function answerOf(row: Selectable<ReviewAnswersTable>): ReviewAnswer {
  const { person, card, day, language, hash, answer, fraction, key, at } = row;
  return { person, card, day, language, hash, answer: JSON.parse(answer), fraction, key, at: new Date(at) };
}
