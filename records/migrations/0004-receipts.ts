import { sql, type Kysely } from 'kysely';
import type { Grounds } from '../database.ts';
import type { Tables } from '../tables.ts';

/** Who read which notice, and the answers that were not right yet. Every table is append-only. */
export async function receipts(db: Kysely<Tables>, grounds: Grounds): Promise<void> {
  const { place, whole } = grounds.columns;
  await db.schema
    .createTable('receipts')
    .addColumn('person', 'text', (c) => c.notNull().references('people.number'))
    .addColumn('notice', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().references('versions.hash'))
    .addColumn('tries', whole, (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    // Two tabs that answer at the same moment leave one receipt.
    .addPrimaryKeyConstraint('receipts_once', ['person', 'notice', 'hash'])
    .addCheckConstraint('receipts_tries', sql`"tries" >= 1`)
    .execute();
  await db.schema.createIndex('receipts_notice').on('receipts').column('notice').execute();

  await db.schema
    .createTable('wrongTries')
    .addColumn('place', place)
    .addColumn('person', 'text', (c) => c.notNull().references('people.number'))
    .addColumn('notice', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().references('versions.hash'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('wrongTries_notice').on('wrongTries').columns(['notice', 'person']).execute();

  for (const table of ['receipts', 'wrongTries'] as const) {
    for (const statement of grounds.appendOnly(table)) await statement.execute(db);
  }
}
