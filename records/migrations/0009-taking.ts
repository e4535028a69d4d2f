import { sql, type Kysely } from 'kysely';
import type { Grounds } from '../database.ts';
import type { Tables } from '../tables.ts';

/** What the taking of quizzes needs: which paper of a person is the how-manieth, what practice has shown, what trainers granted. */
export async function taking(db: Kysely<Tables>, grounds: Grounds): Promise<void> {
  const { place, whole } = grounds.columns;
  await db.schema
    .createTable('numberedAttempts')
    .addColumn('person', 'text', (c) => c.notNull().references('people.number'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('number', whole, (c) => c.notNull())
    .addColumn('attempt', 'text', (c) => c.notNull().unique().references('attempts.id'))
    // Of starts that all saw the same record one gets the next number, whatever runs in parallel.
    .addPrimaryKeyConstraint('numberedAttempts_once', ['person', 'kind', 'subject', 'number'])
    .execute();

  await db.schema
    .createTable('shownKeys')
    .addColumn('attempt', 'text', (c) => c.notNull().references('attempts.id'))
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('shownKeys_once', ['attempt', 'question'])
    .execute();

  await db.schema
    .createTable('unlocks')
    .addColumn('place', place)
    .addColumn('person', 'text', (c) => c.notNull().references('people.number'))
    .addColumn('quiz', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('unlocks_person').on('unlocks').columns(['person', 'quiz']).execute();

  await db.schema
    .createTable('extraTimes')
    .addColumn('place', place)
    .addColumn('person', 'text', (c) => c.notNull().references('people.number'))
    .addColumn('quiz', 'text')
    .addColumn('percent', whole)
    .addColumn('minutes', whole)
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addCheckConstraint('extraTimes_one', sql`("percent" is null) <> ("minutes" is null)`)
    .execute();
  await db.schema.createIndex('extraTimes_person').on('extraTimes').column('person').execute();

  for (const table of ['numberedAttempts', 'shownKeys', 'unlocks', 'extraTimes'] as const) {
    for (const statement of grounds.appendOnly(table)) await statement.execute(db);
  }
}
