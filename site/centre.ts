import { openAccounts, type Accounts } from '../records/accounts.ts';
import { secretIn } from '../records/secret.ts';
import { openStore, type Store } from '../records/store.ts';
import type { Settings } from '../server/settings.ts';
import { readLibrary, type Library } from './library.ts';
import { libraryInDevelopment } from './library-in-development.ts';

/** A running centre: its content, its records, its people. Every endpoint gets it with the request. */
export interface Centre {
  /** From which sessions and sealed papers are signed; never leaves the server. */
  secret: string;
  library(): Promise<Library>;
  /** The folder that the content was read from. */
  content: string;
  store: Store;
  accounts: Accounts;
  now(): Date;
  close(): Promise<void>;
}

/**
 * Opens the records and reads the content.
 * @param freshly reads the content anew after every saved file, for `npm run dev`
 * @throws Trouble when the database cannot be used
 */
export async function openCentre(settings: Settings, freshly = false): Promise<Centre> {
  const now = () => new Date();
  const { databaseUrl: url, data, content, secure } = settings;
  const store = await openStore(url === undefined ? { folder: data } : { url }, now());
  try {
    const secret = await secretIn(data);
    const accounts = await openAccounts(store, data, secure);
    // What is served was built, and proved by that.
    const once = freshly ? undefined : await readLibrary(content, 'elsewhere');
    return {
      content,
      library: async () => once ?? (await libraryInDevelopment(content, 'elsewhere')),
      secret,
      store,
      accounts,
      now,
      close: () => store.close(),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
