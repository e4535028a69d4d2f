import { openAccounts, type Accounts } from '../records/accounts.ts';
import { openStore, type Store } from '../records/store.ts';
import type { Settings } from '../server/settings.ts';
import { readLibrary, type Library } from './library.ts';

/** A running centre: its content, its records, its people. Every endpoint gets it with the request. */
export interface Centre {
  library(): Promise<Library>;
  store: Store;
  accounts: Accounts;
  now(): Date;
  close(): Promise<void>;
}
