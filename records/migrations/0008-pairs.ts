import type { Kysely } from 'kysely';
import type { Grounds } from '../database.ts';
import type { Tables } from '../tables.ts';

/** Calls that people practise with each other: who is in them, and what happened, step by step. */
export async function pairs(db: Kysely<Tables>, grounds: Grounds): Promise<void> {
  const { whole } = grounds.columns;
  await db.schema
    .createTable('pairs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('scenario', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().references('versions.hash'))
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('pairSteps')
    .addColumn('pair', 'text', (c) => c.notNull().references('pairs.id'))
    .addColumn('number', whole, (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    // Of two browsers that take the same step at the same moment one is told to look again.
    .addPrimaryKeyConstraint('pairSteps_once', ['pair', 'number'])
    .execute();
  for (const table of ['pairs', 'pairSteps'] as const) {
    for (const statement of grounds.appendOnly(table)) await statement.execute(db);
  }
}
