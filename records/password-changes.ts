import { isAPIError } from 'better-auth/api';
import { setPassword } from './credentials.ts';
import type { Database } from './database.ts';
import { hashPassword, oneTimePassword, passwordFault, type PasswordFault } from './passwords.ts';
import { person, teamOf } from './people.ts';
import { browserLong, onlyCookies, whoIs, type Gate } from './sign-in.ts';
import { countTry, forgiveEverywhere, forgiveTries, type TryLimit } from './tries.ts';

export type ChangeOutcome =
  | { ok: true; cookies: string[] }
  | { ok: false; reason: 'signed-out' | 'wrong' | 'same' | PasswordFault }
  | { ok: false; reason: 'too-many'; retryAfter: number };

export type ResetOutcome = { ok: true; password: string } | { ok: false; reason: 'unknown' | 'not-allowed' };

/** Wrong current passwords within a session: somebody else may sit at the desk. */
const PER_SESSION: TryLimit = { most: 10, window: 300 };

export interface PasswordChange {
  headers: Headers;
  current: string;
  next: string;
  now: Date;
}

/** Changes the password of whoever is signed in, and ends their other sessions. */
export async function changePassword({ db, library }: Gate, change: PasswordChange): Promise<ChangeOutcome> {
  const { headers, current, next, now } = change;
  const signed = await whoIs(library, headers);
  if (!signed) return { ok: false, reason: 'signed-out' };
  const { number } = signed;
  if (next === current) return { ok: false, reason: 'same' };
  const fault = passwordFault(next, number);
  if (fault) return { ok: false, reason: fault };
  const retryAfter = await countTry(db, `change ${number}`, PER_SESSION, now);
  if (retryAfter > 0) return { ok: false, reason: 'too-many', retryAfter };
  try {
    const answer = await library.api.changePassword({
      body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
      headers: onlyCookies(headers),
      returnHeaders: true,
    });
    await db.updateTable('people').set({ mustChangePassword: false }).where('number', '=', number).execute();
    await forgiveTries(db, `change ${number}`);
    return { ok: true, cookies: browserLong(answer.headers) };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    return { ok: false, reason: 'wrong' };
  }
}

/** Gives a person a one-time password in place of the one they forgot. `by` is an employee number. */
export async function resetPassword(
  { db }: Database,
  by: string,
  number: string,
  now: Date,
): Promise<ResetOutcome> {
  const [whose, who] = [await person(db, number), await person(db, by)];
  if (!whose) return { ok: false, reason: 'unknown' };
  if (by !== COMMAND_LINE) {
    const isTheirs = (await teamOf(db, by)).some((one) => one.number === number);
    const isJunior = whose.role === 'trainee' || whose.role === 'agent';
    const may = who?.role === 'admin' || (who?.role === 'leader' && isTheirs && isJunior);
    if (!may || !who.active || by === number) return { ok: false, reason: 'not-allowed' };
  }
  const password = oneTimePassword();
  const hashed = await hashPassword(password);
  await db.transaction().execute(async (transaction) => {
    await setPassword(transaction, number, hashed, true, now);
    // Whoever forgot their password has tried often enough to be kept waiting; the new one works at once.
    await forgiveEverywhere(transaction, [`account ${number} `, `device ${number} `]);
  });
  return { ok: true, password };
}

/** Stands in the place of an employee number for whoever has the server's own shell. */
export const COMMAND_LINE = 'command line';
