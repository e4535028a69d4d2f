import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** An article that a leader put at the top for a team. */
export interface Pin {
  team: string;
  article: string;
  /** The employee number of whoever pinned it. */
  by: string;
  at: Date;
}

export interface PinStep {
  team: string;
  article: string;
  /** False takes it away again. */
  pinned: boolean;
  by: string;
  now: Date;
}

/** What is at the top for everybody must be few. */
export const MOST_PINS = 12;

/** What is pinned for some teams now, the latest first. */
export async function pins(db: Db, teams: readonly string[]): Promise<Pin[]> {
  if (teams.length === 0) return [];
  const steps = await db
    .selectFrom('pinSteps')
    .selectAll()
    .where('team', 'in', teams)
    .orderBy('team')
    .orderBy('number')
    .execute();
  const last = new Map(steps.map((step) => [`${step.team}\n${step.article}`, step]));
  return [...last.values()]
    .filter(({ pinned }) => Boolean(pinned))
    .map(({ team, article, by, at }) => ({ team, article, by, at: new Date(at) }))
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.article < b.article ? -1 : 1));
}

/**
 * Pins an article for a team, or takes it away; nothing is written when it is so already.
 * @returns false when the team has as many pinned as can be
 */
export async function pinArticle(db: Db, step: PinStep): Promise<boolean> {
  const { count } = await db
    .selectFrom('pinSteps')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('team', '=', step.team)
    .executeTakeFirstOrThrow();
  const pinned = await pins(db, [step.team]);
  if (pinned.some(({ article }) => article === step.article) === step.pinned) return true;
  if (step.pinned && pinned.length >= MOST_PINS) return false;
  const { now, ...facts } = step;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('pinSteps')
    .values({ ...facts, number: Number(count) + 1, at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  // Another leader of the team was faster: what is pinned is another list now.
  return numInsertedOrUpdatedRows === 1n ? true : await pinArticle(db, step);
}
