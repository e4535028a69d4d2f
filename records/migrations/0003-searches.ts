import { sql, type Kysely } from 'kysely';
import type { Grounds } from '../database.ts';
import type { Tables } from '../tables.ts';

/** What was searched for, and which sentences were said to be wrong. Every table is append-only. */
export async function searches(db: Kysely<Tables>, grounds: Grounds): Promise<void> {
  const { place, flag, whole } = grounds.columns;
  await db.schema
    .createTable('searches')
    .addColumn('place', place)
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('query', 'text', (c) => c.notNull())
    .addColumn('plain', 'text', (c) => c.notNull())
    .addColumn('hits', whole, (c) => c.notNull())
    .addColumn('article', 'text')
    .addColumn('copied', flag, (c) => c.notNull())
    .addColumn('milliseconds', whole)
    .addColumn('reported', flag, (c) => c.notNull())
    .addColumn('by', 'text')
    .addCheckConstraint('searches_query', sql`length("query") between 1 and 200`)
    // Nobody's searches are watched: a name stands only under what its bearer reported.
    .addCheckConstraint('searches_by', sql`"by" is null or cast("reported" as integer) = 1`)
    .execute();
  await db.schema.createIndex('searches_at').on('searches').column('at').execute();

  await db.schema
    .createTable('flags')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('article', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('sentence', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('by', 'text')
    .execute();

  await db.schema
    .createTable('flagSteps')
    .addColumn('flag', 'text', (c) => c.notNull().references('flags.id'))
    .addColumn('number', whole, (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    // Two who decide at the same moment do not both decide.
    .addPrimaryKeyConstraint('flagSteps_once', ['flag', 'number'])
    .addCheckConstraint('flagSteps_state', sql`"state" in ('fixed', 'declined')`)
    .execute();

  for (const table of ['searches', 'flags', 'flagSteps'] as const) {
    for (const statement of grounds.appendOnly(table)) await statement.execute(db);
  }
}
