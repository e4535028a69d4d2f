import type { Kysely } from 'kysely';
import type { AttemptKind } from './attempts.ts';
import type { Tables } from './tables.ts';

/** What became of a certified attempt, without what was answered. */
export interface Verdict {
  person: string;
  subject: string;
  /** 0 … 100. */
  score: number;
  passed: boolean;
  finishedAt: Date;
}

/** What became of everybody's certified attempts of a kind, in the order in which they were finished. */
export async function verdicts(db: Kysely<Tables>, kind: AttemptKind): Promise<Verdict[]> {
  const rows = await db
    .selectFrom('attempts')
    .innerJoin('results', 'results.attempt', 'attempts.id')
    .select(['attempts.id', 'person', 'subject', 'finishedAt', 'score', 'passed'])
    .where('kind', '=', kind)
    .where('certified', '=', true)
    .where('state', '=', 'finished')
    .orderBy('finishedAt')
    .orderBy('attempts.id')
    .orderBy('place')
    .execute();
  // Of several results of one attempt the last counts.
  return [...new Map(rows.map((row) => [row.id, row])).values()].map((row) => ({
    person: row.person,
    subject: row.subject,
    score: row.score,
    passed: Boolean(row.passed),
    finishedAt: new Date(row.finishedAt ?? 0),
  }));
}
