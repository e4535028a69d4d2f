import { sql, type Kysely } from 'kysely';
import type { Grounds } from '../database.ts';
import type { Tables } from '../tables.ts';

/** What people remark on a call that was taken, and where they overrule the simulator. */
export async function callReviews(db: Kysely<Tables>, grounds: Grounds): Promise<void> {
  const { place, whole } = grounds.columns;
  await db.schema
    .createTable('callRemarks')
    .addColumn('place', place)
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('attempt', 'text', (c) => c.notNull().references('attempts.id'))
    .addColumn('turn', whole)
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('callRemarks_attempt').on('callRemarks').column('attempt').execute();

  await db.schema
    .createTable('callOverrules')
    .addColumn('attempt', 'text', (c) => c.notNull().references('attempts.id'))
    .addColumn('number', whole, (c) => c.notNull())
    .addColumn('criterion', 'text', (c) => c.notNull())
    .addColumn('rate', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    // Two people who overrule the same call at the same moment do not both decide the score.
    .addPrimaryKeyConstraint('callOverrules_once', ['attempt', 'number'])
    .addCheckConstraint('callOverrules_rate', sql`"rate" is null or "rate" in ('0', '0.5', '1')`)
    .addCheckConstraint('callOverrules_reason', sql`length("reason") > 0`)
    .execute();

  for (const table of ['callRemarks', 'callOverrules'] as const) {
    for (const statement of grounds.appendOnly(table)) await statement.execute(db);
  }
}
