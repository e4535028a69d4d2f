import { sql, type Kysely } from 'kysely';
import type { Grounds } from '../database.ts';
import type { Tables } from '../tables.ts';

/** What a person keeps at hand, what a leader pins for a team, and what became of searches that found nothing. */
export async function kept(db: Kysely<Tables>, grounds: Grounds): Promise<void> {
  const { place, flag, whole } = grounds.columns;
  // A memory aid of its owner's and no record of anything: what is older makes room for what is newer.
  await db.schema
    .createTable('openedArticles')
    .addColumn('person', 'text', (c) => c.notNull().references('people.number'))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('article', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('openedArticles_once', ['person', 'language', 'article'])
    .execute();
  await db.schema
    .createTable('favourites')
    .addColumn('person', 'text', (c) => c.notNull().references('people.number'))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('article', 'text', (c) => c.notNull())
    .addColumn('isOne', flag, (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('favourites_once', ['person', 'language', 'article'])
    .execute();

  await db.schema
    .createTable('pinSteps')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('number', whole, (c) => c.notNull())
    .addColumn('article', 'text', (c) => c.notNull())
    .addColumn('pinned', flag, (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    // Two leaders of a team at the same moment do not both take its last free place.
    .addPrimaryKeyConstraint('pinSteps_once', ['team', 'number'])
    .execute();

  await db.schema
    .createTable('missedSteps')
    .addColumn('place', place)
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('plain', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('article', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addCheckConstraint('missedSteps_state', sql`"state" in ('answered', 'declined')`)
    .addCheckConstraint('missedSteps_article', sql`("state" = 'answered') = ("article" is not null)`)
    .execute();
  await db.schema
    .createIndex('missedSteps_search')
    .on('missedSteps')
    .columns(['language', 'plain', 'at'])
    .execute();
  await db.schema.createIndex('searches_by').on('searches').column('by').execute();
  await db.schema.createIndex('flags_by').on('flags').column('by').execute();

  for (const table of ['pinSteps', 'missedSteps'] as const) {
    for (const statement of grounds.appendOnly(table)) await statement.execute(db);
  }
}
