import { Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import { attempts } from './migrations/0002-attempts.ts';
import { banners } from './migrations/0005-banners.ts';
import { callReviews } from './migrations/0007-call-reviews.ts';
import { pairs } from './migrations/0008-pairs.ts';
import { kept } from './migrations/0006-kept.ts';
import { people } from './migrations/0001-people.ts';
import { receipts } from './migrations/0004-receipts.ts';
import { regrading } from './migrations/0010-regrading.ts';
import { reviewAnswers } from './migrations/0011-review-answers.ts';
import { searches } from './migrations/0003-searches.ts';
import { taking } from './migrations/0009-taking.ts';
import { Trouble } from './trouble.ts';

/** In this order, for ever: a migration that has run anywhere is never edited, only followed. */
const MIGRATIONS = {
  '0001-people': people,
  '0002-attempts': attempts,
  '0003-searches': searches,
  '0004-receipts': receipts,
  '0005-banners': banners,
  '0006-kept': kept,
  '0007-call-reviews': callReviews,
  '0008-pairs': pairs,
  '0009-taking': taking,
  '0010-regrading': regrading,
  '0011-review-answers': reviewAnswers,
};

/** Brings a database to the shape that this version of the program wants; all of it or nothing. */
export async function migrate({ db, grounds }: Database): Promise<void> {
  const migrations = Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, up]) => [name, { up: (on: typeof db) => up(on, grounds) }]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  const failure = error instanceof Error ? error : new Error('The migration failed', { cause: error });
  throw failure.message.includes('is missing') ? new Trouble('DatabaseTooNew', error) : failure;
}
