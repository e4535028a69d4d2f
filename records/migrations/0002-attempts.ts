import { sql, type Kysely } from 'kysely';
import type { Grounds } from '../database.ts';
import type { Tables } from '../tables.ts';

/** What people did. Every table is append-only; an attempt may pass once from open to finished. */
export async function attempts(db: Kysely<Tables>, grounds: Grounds): Promise<void> {
  const { place, flag, whole } = grounds.columns;
  await db.schema
    .createTable('versions')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('keptAt', 'text', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('attempts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull().references('people.number'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().references('versions.hash'))
    .addColumn('seed', 'text', (c) => c.notNull())
    .addColumn('certified', flag, (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('startedAt', 'text', (c) => c.notNull())
    .addColumn('deadline', 'text')
    .addColumn('finishedAt', 'text')
    .addCheckConstraint('attempts_state', sql`("state" = 'open') = ("finishedAt" is null)`)
    .execute();
  // The database itself allows one open attempt a person and subject, whatever runs in parallel.
  await db.schema
    .createIndex('attempts_one_open')
    .unique()
    .on('attempts')
    .columns(['person', 'kind', 'subject', 'certified'])
    .where(sql.ref('state'), '=', sql.lit('open'))
    .execute();
  await db.schema.createIndex('attempts_person').on('attempts').columns(['person', 'startedAt']).execute();

  await db.schema
    .createTable('results')
    .addColumn('place', place)
    .addColumn('attempt', 'text', (c) => c.notNull().references('attempts.id'))
    .addColumn('submission', 'text', (c) => c.notNull())
    .addColumn('result', 'text', (c) => c.notNull())
    .addColumn('score', 'double precision', (c) => c.notNull())
    .addColumn('passed', flag, (c) => c.notNull())
    .addColumn('fails', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('results_attempt').on('results').column('attempt').execute();

  await db.schema
    .createTable('answers')
    .addColumn('place', place)
    .addColumn('attempt', 'text', (c) => c.notNull().references('attempts.id'))
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('sequence', whole, (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('late', flag, (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addUniqueConstraint('answers_key_once', ['attempt', 'key'])
    .addUniqueConstraint('answers_sequence_once', ['attempt', 'sequence'])
    .execute();

  await db.schema
    .createTable('refusals')
    .addColumn('place', place)
    .addColumn('attempt', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('refusals_attempt').on('refusals').column('attempt').execute();

  await db.schema
    .createTable('evidence')
    .addColumn('place', place)
    .addColumn('person', 'text', (c) => c.notNull().references('people.number'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text')
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('evidence_person').on('evidence').columns(['person', 'at']).execute();

  for (const table of ['versions', 'results', 'answers', 'refusals', 'evidence'] as const) {
    for (const statement of grounds.appendOnly(table)) await statement.execute(db);
  }
  for (const statement of grounds.appendOnly('attempts', FINISHES)) await statement.execute(db);
}

/** The one change an attempt may see: from open to finished, all else untouched. */
const FINISHES = [
  `old."state" = 'open'`,
  `new."state" = 'finished'`,
  ...['id', 'person', 'kind', 'subject', 'language', 'hash', 'seed', 'certified', 'startedAt'].map(
    (column) => `new."${column}" = old."${column}"`,
  ),
  `coalesce(new."deadline", '') = coalesce(old."deadline", '')`,
].join(' and ');
