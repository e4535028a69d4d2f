import { sql, type Kysely } from 'kysely';
import type { Grounds } from '../database.ts';
import type { Tables } from '../tables.ts';

/** What leaders put above the articles while something is out of order. Both tables are append-only. */
export async function banners(db: Kysely<Tables>, grounds: Grounds): Promise<void> {
  const { whole } = grounds.columns;
  await db.schema
    .createTable('banners')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('bannerSteps')
    .addColumn('banner', 'text', (c) => c.notNull().references('banners.id'))
    .addColumn('number', whole, (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .addColumn('content', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    // Two who change it at the same moment do not overwrite each other.
    .addPrimaryKeyConstraint('bannerSteps_once', ['banner', 'number'])
    .addCheckConstraint('bannerSteps_state', sql`"state" in ('set', 'changed', 'ended')`)
    // An end says nothing new; everything else says the whole of it.
    .addCheckConstraint('bannerSteps_content', sql`("state" = 'ended') = ("content" is null)`)
    .addCheckConstraint('bannerSteps_length', sql`"content" is null or length("content") <= 20000`)
    .execute();
  await db.schema.createIndex('bannerSteps_until').on('bannerSteps').column('until').execute();

  for (const table of ['banners', 'bannerSteps'] as const) {
    for (const statement of grounds.appendOnly(table)) await statement.execute(db);
  }
}
