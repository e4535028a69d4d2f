import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** How much longer a person has: in percent of a quiz's own time, or in minutes. None is 0 of either. */
export type ExtraTime = { percent: number } | { minutes: number };

export interface ExtraTimeToGrant {
  person: string;
  /** One quiz; absent for all of them. */
  quiz?: string | undefined;
  extra: ExtraTime;
  reason: string;
  /** The employee number of whoever grants it. */
  by: string;
  now: Date;
}

/** Extra time as it was granted. */
export interface GrantedTime {
  person: string;
  quiz: string | undefined;
  extra: ExtraTime;
  reason: string;
  by: string;
  at: Date;
}

/** Writes down that a person has extra time from now on; a later grant for the same takes its place, `0` takes it away. */
export async function grantExtraTime(db: Db, grant: ExtraTimeToGrant): Promise<void> {
  const { person, quiz = null, extra, reason, by, now } = grant;
  await db
    .insertInto('extraTimes')
    .values({
      person,
      quiz,
      percent: 'percent' in extra ? extra.percent : null,
      minutes: 'minutes' in extra ? extra.minutes : null,
      reason,
      by,
      at: now.toISOString(),
    })
    .execute();
}

/** What was granted, of everybody or of one person, the earliest first. */
export async function extraTimes(db: Db, person?: string): Promise<GrantedTime[]> {
  let query = db.selectFrom('extraTimes').selectAll().orderBy('place');
  if (person !== undefined) query = query.where('person', '=', person);
  const rows = await query.execute();
  return rows.map(({ person: of, quiz, percent, minutes, reason, by, at }) => ({
    person: of,
    quiz: quiz ?? undefined,
    extra: percent === null ? { minutes: Number(minutes) } : { percent: Number(percent) },
    reason,
    by,
    at: new Date(at),
  }));
}
