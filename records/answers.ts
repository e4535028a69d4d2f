import type { Kysely } from 'kysely';
import { locksRows, type Database } from './database.ts';
import type { Tables } from './tables.ts';

export interface AnswerToSave {
  attempt: string;
  person: string;
  question: string;
  /** Anything that JSON can say. */
  answer: unknown;
  /** The number of this answer in the attempt, counted from 1 by whoever answers; the highest of a question counts. */
  sequence: number;
  /** The idempotency key: sent again with the same one, an answer counts once. */
  key: string;
  now: Date;
}

/** What became of an answer that was sent. Only `saved` and `repeated` are kept. */
export type AnswerOutcome =
  | { outcome: 'saved' | 'repeated'; late: boolean }
  /** The attempt is finished. */
  | { outcome: 'finished' }
  /** Practice has told the key of this question: the answer before it stands. */
  | { outcome: 'shown' }
  /** Another device has used the sequence number: ask for the answers and go on from them. */
  | { outcome: 'out-of-step' }
  /** No such attempt of this person. */
  | { outcome: 'unknown' };

export interface Answer {
  question: string;
  answer: unknown;
  sequence: number;
  /** Given after the deadline, by the server's clock. */
  late: boolean;
  at: Date;
  /** When the question was uncovered, where it was. */
  begun?: Date;
}

/** The key under which a question is begun; a browser's keys are UUIDs. */
export function begunKey(question: string): string {
  return `begun ${question}`;
}

/** Saves one answer, durably, before it returns; a refused one leaves a line in the refusals. */
export async function saveAnswer(database: Database, given: AnswerToSave): Promise<AnswerOutcome> {
  return database.db.transaction().execute(async (db) => {
    const outcome = await decide(db, given, locksRows(database));
    if (outcome.outcome === 'finished' || outcome.outcome === 'out-of-step') {
      await refusedLog(db, { attempt: given.attempt, reason: `answer ${outcome.outcome}`, now: given.now });
    }
    return outcome;
  });
}

async function decide(db: Kysely<Tables>, given: AnswerToSave, lock: boolean): Promise<AnswerOutcome> {
  const { attempt, question, sequence, key, now } = given;
  let of = db.selectFrom('attempts').select(['state', 'deadline', 'certified']).where('id', '=', attempt);
  of = of.where('person', '=', given.person);
  // Whoever finishes the attempt waits for this answer, or this answer for them: none falls between.
  const row = await (lock ? of.forShare() : of).executeTakeFirst();
  if (!row) return { outcome: 'unknown' };
  const earlier = await keptUnder(db, attempt, key);
  if (earlier) return { outcome: 'repeated', late: Boolean(earlier.late) };
  if (row.state !== 'open') return { outcome: 'finished' };
  if (!row.certified && (await isShown(db, attempt, question))) return { outcome: 'shown' };
  const late = row.deadline !== null && now.getTime() > Date.parse(row.deadline);
  const answer = JSON.stringify(given.answer ?? null);
  const saved = await db
    .insertInto('answers')
    .values({ attempt, question, answer, sequence, key, late, at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (saved.numInsertedOrUpdatedRows === 1n) return { outcome: 'saved', late };
  const twin = await keptUnder(db, attempt, key);
  return twin ? { outcome: 'repeated', late: Boolean(twin.late) } : { outcome: 'out-of-step' };
}

async function isShown(db: Kysely<Tables>, attempt: string, question: string): Promise<boolean> {
  const row = await db
    .selectFrom('shownKeys')
    .select('at')
    .where('attempt', '=', attempt)
    .where('question', '=', question)
    .executeTakeFirst();
  return row !== undefined;
}

function keptUnder(db: Kysely<Tables>, attempt: string, key: string) {
  return db
    .selectFrom('answers')
    .select('late')
    .where('attempt', '=', attempt)
    .where('key', '=', key)
    .executeTakeFirst();
}

/** The answers that count, one a question, in the order in which they were given. */
export async function answers(db: Kysely<Tables>, attempt: string): Promise<Answer[]> {
  const rows = await db
    .selectFrom('answers')
    .selectAll()
    .where('attempt', '=', attempt)
    .orderBy('sequence')
    .execute();
  const begun = new Map(
    rows.filter(({ key, question }) => key === begunKey(question)).map(({ question, at }) => [question, at]),
  );
  const latest = new Map<string, Answer>();
  for (const row of rows) {
    const begunAt = begun.get(row.question);
    const before = latest.get(row.question);
    // Said again in the same words, an answer is as old and as timely as the first time.
    const same = before !== undefined && JSON.stringify(before.answer) === row.answer;
    latest.delete(row.question);
    latest.set(row.question, {
      question: row.question,
      answer: JSON.parse(row.answer),
      sequence: Number(row.sequence),
      late: same ? before.late : Boolean(row.late),
      at: same ? before.at : new Date(row.at),
      ...(begunAt !== undefined && { begun: new Date(begunAt) }),
    });
  }
  return [...latest.values()];
}

/** How many answers were saved for an attempt, those that later ones replace included. */
export async function answerCount(db: Kysely<Tables>, attempt: string): Promise<number> {
  const row = await db
    .selectFrom('answers')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('attempt', '=', attempt)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Notes that something sent for an attempt was not accepted, and why. */
export async function refusedLog(
  db: Kysely<Tables>,
  refused: { attempt: string; reason: string; now: Date },
): Promise<void> {
  const { attempt, reason, now } = refused;
  await db.insertInto('refusals').values({ attempt, reason, at: now.toISOString() }).execute();
}
