import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** How often something may be tried. */
export interface TryLimit {
  /** Tries within one window. */
  most: number;
  /** Seconds that a window lasts from its first try. */
  window: number;
}

/**
 * Counts a try before its outcome is known, so that a thousand at once count as a thousand.
 * @returns 0 when it is within the limit, else the seconds after which the next try counts anew
 */
export async function countTry(db: Kysely<Tables>, key: string, limit: TryLimit, now: Date): Promise<number> {
  const at = now.toISOString();
  const opened = new Date(now.getTime() - limit.window * 1000).toISOString();
  const isOver = sql<boolean>`${sql.ref('tries.since')} <= ${opened}`;
  const row = await db
    .insertInto('tries')
    .values({ key, count: 1, since: at })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql<number>`case when ${isOver} then 1 else ${sql.ref('tries.count')} + 1 end`,
        since: sql<string>`case when ${isOver} then ${at} else ${sql.ref('tries.since')} end`,
      }),
    )
    .returning(['count', 'since'])
    .executeTakeFirstOrThrow();
  if (Number(row.count) <= limit.most) return 0;
  return Math.max(1, Math.ceil((Date.parse(row.since) - now.getTime()) / 1000 + limit.window));
}

/** Takes one try back: it was no guess. */
export async function forgiveTry(db: Kysely<Tables>, key: string): Promise<void> {
  await db
    .updateTable('tries')
    .set({ count: sql<number>`${sql.ref('count')} - 1` })
    .where('key', '=', key)
    .where('count', '>', 0)
    .execute();
}

/** Takes all tries under a key back: who could answer has proved themselves. */
export async function forgiveTries(db: Kysely<Tables>, key: string): Promise<void> {
  await db.deleteFrom('tries').where('key', '=', key).execute();
}

/** Takes all tries at one account back, from wherever. */
export async function forgiveEverywhere(db: Kysely<Tables>, beginnings: readonly string[]): Promise<void> {
  for (const beginning of beginnings) {
    const start = sql<string>`substr(${sql.ref('key')}, 1, ${sql.lit(beginning.length)})`;
    await db.deleteFrom('tries').where(start, '=', beginning).execute();
  }
}
