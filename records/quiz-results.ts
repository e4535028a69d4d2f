import type { Kysely } from 'kysely';
import type { Tables, Whole } from './tables.ts';

/** What a certified paper is worth now, without what was answered. */
export interface QuizResult {
  /** Names this result among all results; a regrade gives the attempt another one. */
  place: number;
  attempt: string;
  person: string;
  quiz: string;
  language: string;
  /** Names the version that was taken. */
  hash: string;
  finishedAt: Date;
  /** 0 … 100. */
  score: number;
  passed: boolean;
  /** Answers wait for a person's marks. */
  waiting: boolean;
}

/** What a result was made from. */
export interface QuizSheet {
  place: number;
  seed: string;
  submission: unknown;
  result: unknown;
}

/**
 * The results that count of everybody's certified papers, in the order in which they were handed in.
 * @param quiz of this quiz only
 */
export async function quizResults(db: Kysely<Tables>, quiz?: string): Promise<QuizResult[]> {
  const latest = db
    .selectFrom('results')
    .select(({ fn }) => fn.max('place').as('place'))
    .groupBy('attempt');
  let query = db
    .selectFrom('attempts')
    .innerJoin('results', 'results.attempt', 'attempts.id')
    .select(['place', 'attempts.id as attempt', 'person', 'subject', 'language', 'hash', 'finishedAt'])
    .select(['score', 'passed', 'waiting'])
    .where('place', 'in', latest)
    .where('kind', '=', 'quiz')
    .where('certified', '=', true)
    .where('state', '=', 'finished')
    .orderBy('finishedAt')
    .orderBy('person')
    .orderBy('attempts.id');
  if (quiz !== undefined) query = query.where('subject', '=', quiz);
  return (await query.execute()).map(({ subject, ...row }) => ({
    ...row,
    quiz: subject,
    place: numberOf(row.place),
    finishedAt: new Date(row.finishedAt ?? 0),
    passed: Boolean(row.passed),
    waiting: Boolean(row.waiting),
  }));
}

/**
 * What some results were made from; a result is never changed, so what was read once stays true.
 * @param places at most some hundreds: a question to a database holds only so many values
 */
export async function quizSheets(db: Kysely<Tables>, places: readonly number[]): Promise<QuizSheet[]> {
  if (places.length === 0) return [];
  const rows = await db
    .selectFrom('results')
    .innerJoin('attempts', 'attempts.id', 'results.attempt')
    .select(['place', 'seed', 'submission', 'result'])
    .where('place', 'in', places)
    .execute();
  return rows.map(({ place, seed, submission, result }): QuizSheet => ({
    place: numberOf(place),
    seed,
    submission: JSON.parse(submission),
    result: JSON.parse(result),
  }));
}

/** PostgreSQL gives whole numbers as text. */
function numberOf(place: Whole): number {
  return Number(place);
}
