import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { locksRows, type Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Judges judge blind, then once more with what the others said; then it is over. */
const STATES = ['first', 'second', 'closed'] as const;
export type CutState = (typeof STATES)[number];

export interface CutStudyToStart {
  quiz: string;
  /** Of the kept version whose questions are judged. */
  hash: string;
  by: string;
  now: Date;
}

/** Where judges say what the cut of a quiz should be. */
export interface CutStudy {
  id: string;
  quiz: string;
  hash: string;
  by: string;
  at: Date;
  state: CutState;
  /** The number of its last step; whoever moves it on says that this is what they saw. */
  step: number;
  judges: string[];
}

/** What a judge says of a question. */
export interface CutRating {
  study: string;
  round: 1 | 2;
  judge: string;
  question: string;
  /** A whole number, 0 … 100. */
  value: number;
}

type Db = Kysely<Tables>;

/** Starts a study with its first round and gives its id. */
export async function startCutStudy(db: Db, { now, ...facts }: CutStudyToStart): Promise<string> {
  const id = randomUUID();
  const at = now.toISOString();
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('cutStudies')
      .values({ id, ...facts, at })
      .execute();
    await transaction
      .insertInto('cutSteps')
      .values({ study: id, number: 1, state: 'first', by: facts.by, at })
      .execute();
  });
  return id;
}

/** The studies of a quiz, the latest first. */
export async function cutStudies(db: Db, quiz: string): Promise<CutStudy[]> {
  const studies = await db
    .selectFrom('cutStudies')
    .selectAll()
    .where('quiz', '=', quiz)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  if (studies.length === 0) return [];
  const ids = studies.map(({ id }) => id);
  const steps = await db
    .selectFrom('cutSteps')
    .selectAll()
    .where('study', 'in', ids)
    .orderBy('number')
    .execute();
  const judges = await db
    .selectFrom('cutJudges')
    .selectAll()
    .where('study', 'in', ids)
    .orderBy('at')
    .orderBy('judge')
    .execute();
  return studies.map(({ at, ...study }) => {
    const last = steps.findLast((step) => step.study === study.id);
    return {
      ...study,
      at: new Date(at),
      state: STATES.find((state) => state === last?.state) ?? 'first',
      step: Number(last?.number ?? 0),
      judges: judges.filter((one) => one.study === study.id).map(({ judge }) => judge),
    };
  });
}

/** The quizzes of which somebody was ever invited to judge the cut. */
export async function quizzesToJudge(db: Db, judge: string): Promise<string[]> {
  const rows = await db
    .selectFrom('cutJudges')
    .innerJoin('cutStudies', 'cutStudies.id', 'cutJudges.study')
    .select('quiz')
    .distinct()
    .where('judge', '=', judge)
    .orderBy('quiz')
    .execute();
  return rows.map(({ quiz }) => quiz);
}

/** Invites somebody to judge; inviting them again changes nothing. */
export async function inviteCutJudge(
  db: Db,
  { now, ...invitation }: { study: string; judge: string; by: string; now: Date },
): Promise<void> {
  await db
    .insertInto('cutJudges')
    .values({ ...invitation, at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Moves a study on to its next state. @returns false when somebody else has moved it since it was seen */
export async function moveCutStudy(
  db: Db,
  { now, seen, ...step }: { study: string; seen: number; state: CutState; by: string; now: Date },
): Promise<boolean> {
  const moved = await db
    .insertInto('cutSteps')
    .values({ ...step, number: seen + 1, at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return moved.numInsertedOrUpdatedRows === 1n;
}

/** Writes down what a judge says in a round. @returns false when the study is not in that round, or not theirs to judge */
export async function addCutRating(
  database: Database,
  { now, ...rating }: CutRating & { now: Date },
): Promise<boolean> {
  return await database.db.transaction().execute(async (db) => {
    const study = db.selectFrom('cutStudies').select('id').where('id', '=', rating.study);
    await (locksRows(database) ? study.forShare() : study).execute();
    const last = await db
      .selectFrom('cutSteps')
      .select('state')
      .where('study', '=', rating.study)
      .orderBy('number', 'desc')
      .executeTakeFirst();
    const judge = await db
      .selectFrom('cutJudges')
      .select('judge')
      .where('study', '=', rating.study)
      .where('judge', '=', rating.judge)
      .executeTakeFirst();
    if (!judge || last?.state !== STATES[rating.round - 1]) return false;
    await db
      .insertInto('cutRatings')
      .values({ ...rating, at: now.toISOString() })
      .execute();
    return true;
  });
}

/** What the judges of a study say: of each, round and question the last word. */
export async function cutRatings(db: Db, study: string): Promise<CutRating[]> {
  const rows = await db
    .selectFrom('cutRatings')
    .selectAll()
    .where('study', '=', study)
    .orderBy('place')
    .execute();
  const last = new Map(
    rows.map(({ round, judge, question, value }) => {
      const rating: CutRating = {
        study,
        round: Number(round) === 1 ? 1 : 2,
        judge,
        question,
        value: Number(value),
      };
      return [JSON.stringify([rating.round, judge, question]), rating] as const;
    }),
  );
  return [...last.values()];
}
