import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { setPassword } from './credentials.ts';
import type { Database } from './database.ts';
import { hashPassword, passwordFault, type PasswordFault } from './passwords.ts';
import { employeeNumber, savePerson } from './people.ts';
import type { Tables } from './tables.ts';
import { countTry, type TryLimit } from './tries.ts';

/** Guesses of the code from one address. */
const LIMIT: TryLimit = { most: 10, window: 300 };

export interface FirstAdminClaim {
  /** The code that the server printed. */
  code: string;
  number: string;
  name: string;
  password: string;
  /** The client's address. */
  address: string;
  now: Date;
}

export type ClaimOutcome =
  | { ok: true }
  | { ok: false; reason: 'wrong-code' | 'bad-number' | 'bad-name' | PasswordFault }
  | { ok: false; reason: 'too-many'; retryAfter: number };

/**
 * A new code with which the first admin may be made, or nothing when an active admin exists.
 * Only its hash is kept; an earlier code ends.
 */
export async function firstAdminCode({ db }: Database, now: Date): Promise<string | undefined> {
  const code = randomBytes(10)
    .toString('hex')
    .toUpperCase()
    .replace(/.{5}(?=.)/g, '$&-');
  return db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('firstAdmin').execute();
    if (await hasAdmin(transaction)) return undefined;
    await transaction
      .insertInto('firstAdmin')
      .values({ hash: hashOf(code), madeAt: now.toISOString() })
      .execute();
    return code;
  });
}

/** Makes the first admin. Of any number of claims at once exactly one succeeds; the code ends with it. */
export async function claimFirstAdmin({ db }: Database, claim: FirstAdminClaim): Promise<ClaimOutcome> {
  const { address, password, now } = claim;
  const retryAfter = await countTry(db, `first-admin ${address}`, LIMIT, now);
  if (retryAfter > 0) return { ok: false, reason: 'too-many', retryAfter };
  const hash = hashOf(claim.code);
  const isRight = await db
    .selectFrom('firstAdmin')
    .select('hash')
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (!isRight) return { ok: false, reason: 'wrong-code' };
  const number = employeeNumber(claim.number);
  if (number === undefined) return { ok: false, reason: 'bad-number' };
  const name = claim.name.trim();
  if (name === '') return { ok: false, reason: 'bad-name' };
  const fault = passwordFault(password, number);
  if (fault) return { ok: false, reason: fault };
  const hashed = await hashPassword(password);
  return db.transaction().execute(async (transaction): Promise<ClaimOutcome> => {
    // Whoever deletes the row makes the admin; everybody else finds none to delete.
    const taken = await transaction.deleteFrom('firstAdmin').where('hash', '=', hash).executeTakeFirst();
    if (taken.numDeletedRows === 0n) return { ok: false, reason: 'wrong-code' };
    await savePerson(transaction, { number, name, role: 'admin' }, now);
    await transaction.updateTable('people').set({ banned: false }).where('number', '=', number).execute();
    await setPassword(transaction, number, hashed, false, now);
    return { ok: true };
  });
}

async function hasAdmin(db: Kysely<Tables>): Promise<boolean> {
  const rows = await db.selectFrom('people').select('banned').where('role', '=', 'admin').execute();
  return rows.some(({ banned }) => !banned);
}

function hashOf(code: string): string {
  const typed = code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-F]/g, '');
  return createHash('sha256').update(typed).digest('hex');
}
