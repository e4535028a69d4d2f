import { afterAll } from 'vitest';
import { readSettings } from '../../server/settings.ts';
import { answering, bodyOf } from '../../site/answer.ts';
import { openCentre, type Centre } from '../../site/centre.ts';
import { readLibrary, type Library } from '../../site/library.ts';
import type { z } from 'zod';
import { temporaryFolder } from './content-folder.ts';

/** A centre with its own records, whose clock and content the test sets. */
export interface RunningCentre extends Centre {
  /** Sets the clock. */
  setClock(moment: Date): void;
  /** Publishes what a content folder holds now, as a new build does. */
  publish(folder: string): Promise<Library>;
  /** How many rows the record has. */
  recorded(table: 'attempts' | 'versions' | 'results' | 'answers' | 'refusals'): Promise<number>;
}

/**
 * Opens a centre on a content folder; it is closed after the tests.
 * @param database the URL of a PostgreSQL database; without one it has SQLite in a folder of its own
 */
export async function runningCentre(
  content: string,
  moment: Date,
  database?: string,
): Promise<RunningCentre> {
  const { settings, wrong } = readSettings({
    CALLREADY_CONTENT: content,
    CALLREADY_DATA: temporaryFolder(),
    DATABASE_URL: database,
  });
  if (!settings) throw new Error(wrong.en);
  const centre = await openCentre(settings);
  afterAll(() => centre.close());
  let library = await centre.library();
  let now = moment;
  const { db } = centre.store.database;
  return {
    ...centre,
    library: () => Promise.resolve(library),
    now: () => now,
    setClock(next) {
      now = next;
    },
    async publish(folder) {
      library = await readLibrary(folder);
      return library;
    },
    async recorded(table) {
      const rows = await db.selectFrom(table).selectAll().execute();
      return rows.length;
    },
  };
}

/** What an endpoint says to a body: its status and its JSON. Anything thrown but a NotDone fails the test. */
export async function answerTo<T>(
  body: unknown,
  schema: z.ZodType<T>,
  deed: (read: T) => Promise<object>,
): Promise<{ status: number; value: unknown }> {
  const request = new Request('http://localhost/api', { method: 'POST', body: JSON.stringify(body) });
  const response = await answering(request, async () => deed(await bodyOf(request, schema)));
  return { status: response.status, value: await response.json() };
}
