import { sql, type Kysely } from 'kysely';
import type { Grounds } from '../database.ts';
import type { Tables } from '../tables.ts';

/** Questions that were missed and asked again: each answer, as it was judged. The table is append-only. */
export async function reviewAnswers(db: Kysely<Tables>, grounds: Grounds): Promise<void> {
  const { place } = grounds.columns;
  await db.schema
    .createTable('reviewAnswers')
    .addColumn('place', place)
    .addColumn('person', 'text', (c) => c.notNull().references('people.number'))
    .addColumn('card', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().references('versions.hash'))
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('fraction', 'double precision', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addUniqueConstraint('reviewAnswers_key', ['person', 'key'])
    // Two devices that both kept a day's card leave one answer to it.
    .addUniqueConstraint('reviewAnswers_once', ['person', 'card', 'day'])
    .addCheckConstraint('reviewAnswers_fraction', sql`"fraction" between 0 and 1`)
    .execute();
  for (const statement of grounds.appendOnly('reviewAnswers')) await statement.execute(db);
}
