import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

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

/** So many places fit into one question to either database. */
const AT_ONCE = 200;

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
    .orderBy('attempts.id');
  if (quiz !== undefined) query = query.where('subject', '=', quiz);
  return (await query.execute()).map(({ subject, ...row }) => ({
    ...row,
    quiz: subject,
    place: Number(row.place),
    finishedAt: new Date(row.finishedAt ?? 0),
    passed: Boolean(row.passed),
    waiting: Boolean(row.waiting),
  }));
}

/** What some results were made from; a result is never changed, so what was read once stays true. */
export async function quizSheets(db: Kysely<Tables>, places: readonly number[]): Promise<QuizSheet[]> {
  const sheets: QuizSheet[] = [];
  for (let first = 0; first < places.length; first += AT_ONCE) {
    const rows = await db
      .selectFrom('results')
      .innerJoin('attempts', 'attempts.id', 'results.attempt')
      .select(['place', 'seed', 'submission', 'result'])
      .where('place', 'in', places.slice(first, first + AT_ONCE))
      .execute();
    for (const { place, seed, submission, result } of rows) {
      sheets.push({
        place: Number(place),
        seed,
        submission: JSON.parse(submission),
        result: JSON.parse(result),
      });
    }
  }
  return sheets;
}
