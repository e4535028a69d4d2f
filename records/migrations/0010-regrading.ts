import { sql, type Kysely } from 'kysely';
import type { Grounds } from '../database.ts';
import type { Tables } from '../tables.ts';

/** Results that people append: marks given by a person, regrades with their reason; and what judges say of a cut score. */
export async function regrading(db: Kysely<Tables>, grounds: Grounds): Promise<void> {
  const { place, whole, flag } = grounds.columns;
  // SQLite adds one column a statement.
  await db.schema.alterTable('results').addColumn('by', 'text').execute();
  await db.schema.alterTable('results').addColumn('reason', 'text').execute();
  await db.schema.alterTable('results').addColumn('regrade', 'text').execute();
  await db.schema.alterTable('results').addColumn('waiting', flag).execute();

  await db.schema
    .createTable('regrades')
    // Named by what it does, so that the same one cannot be carried out twice.
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('quiz', 'text', (c) => c.notNull())
    .addColumn('choice', 'text', (c) => c.notNull())
    .addColumn('changed', whole, (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addCheckConstraint('regrades_reason', sql`length("reason") > 0`)
    .execute();

  await db.schema
    .createTable('cutStudies')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('quiz', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().references('versions.hash'))
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('cutSteps')
    .addColumn('study', 'text', (c) => c.notNull().references('cutStudies.id'))
    .addColumn('number', whole, (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    // Two trainers who move a study on at the same moment move it one step.
    .addPrimaryKeyConstraint('cutSteps_once', ['study', 'number'])
    .addCheckConstraint('cutSteps_state', sql`"state" in ('first', 'second', 'closed')`)
    .execute();
  await db.schema
    .createTable('cutJudges')
    .addColumn('study', 'text', (c) => c.notNull().references('cutStudies.id'))
    .addColumn('judge', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('cutJudges_once', ['study', 'judge'])
    .execute();
  await db.schema
    .createTable('cutRatings')
    .addColumn('place', place)
    .addColumn('study', 'text', (c) => c.notNull().references('cutStudies.id'))
    .addColumn('round', whole, (c) => c.notNull())
    .addColumn('judge', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('value', whole, (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addCheckConstraint('cutRatings_value', sql`"value" between 0 and 100`)
    .execute();
  await db.schema.createIndex('cutRatings_study').on('cutRatings').column('study').execute();

  for (const table of ['regrades', 'cutStudies', 'cutSteps', 'cutJudges', 'cutRatings'] as const) {
    for (const statement of grounds.appendOnly(table)) await statement.execute(db);
  }
}
