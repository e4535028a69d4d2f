import { isAPIError } from 'better-auth/api';
import type { Kysely } from 'kysely';
import { deviceCookie, knownDevice } from './known-device.ts';
import { employeeNumber, roleOf, type Role } from './people.ts';
import type { SignInLibrary } from './sign-in-library.ts';
import type { Tables } from './tables.ts';
import { countTry, forgiveTries, forgiveTry, type TryLimit } from './tries.ts';

/** Somebody who is signed in. */
export interface Signed {
  number: string;
  name: string;
  role: Role;
  team: string | undefined;
  /** They may do nothing before they have chosen a password of their own. */
  mustChangePassword: boolean;
}

/** `cookies` are values of Set-Cookie headers. `retryAfter` is in seconds. */
export type SignInOutcome =
  | { ok: true; cookies: string[]; signed: Signed }
  | { ok: false; reason: 'wrong' | 'disabled' }
  | { ok: false; reason: 'too-many'; retryAfter: number };

export interface SignIn {
  number: string;
  password: string;
  /** The client's address, as the server trusts it. */
  address: string;
  /** The request's headers, for the cookie by which a browser is known. */
  headers?: Headers | undefined;
  now: Date;
}

/** Wrong passwords for one account from one known browser, or from one address that is not known for it. */
const PER_ACCOUNT: TryLimit = { most: 10, window: 300 };
/** Wrong passwords from one address for whomever: stops trying one password on every number. */
const PER_ADDRESS: TryLimit = { most: 300, window: 600 };

/** What signing in works with. */
export interface Gate {
  db: Kysely<Tables>;
  library: SignInLibrary;
  /** Signs the cookie by which a browser is known. */
  secret: string;
  /** People come over https. */
  secure: boolean;
}

/** Signs a person in by employee number and password; guessing is counted and stopped for a while. */
export async function signIn(gate: Gate, given: SignIn): Promise<SignInOutcome> {
  const { db, library, secret, secure } = gate;
  const { password, address, now } = given;
  const number = employeeNumber(given.number);
  if (number === undefined) return { ok: false, reason: 'wrong' };
  const device = knownDevice(secret, number, given.headers?.get('cookie') ?? null);
  const account = device ? `device ${number} ${device}` : `account ${number} ${address}`;
  const anybody = `address ${address}`;
  let retryAfter = await countTry(db, account, PER_ACCOUNT, now);
  if (retryAfter === 0 && !device) retryAfter = await countTry(db, anybody, PER_ADDRESS, now);
  if (retryAfter > 0) return { ok: false, reason: 'too-many', retryAfter };
  try {
    const answer = await library.api.signInUsername({
      body: { username: number, password },
      headers: new Headers(),
      returnHeaders: true,
    });
    await forgiveTries(db, account);
    if (!device) await forgiveTry(db, anybody);
    const cookies = browserLong(answer.headers);
    if (!device) cookies.push(deviceCookie(secret, number, secure));
    return { ok: true, cookies, signed: signedFrom(answer.response.user) };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    // Only somebody who knows the password learns that the person is disabled.
    return { ok: false, reason: error.body?.code === 'BANNED_USER' ? 'disabled' : 'wrong' };
  }
}

/** Who sends these headers; nobody when the session has ended or the person is disabled. */
export async function whoIs(library: SignInLibrary, headers: Headers): Promise<Signed | undefined> {
  const session = await library.api.getSession({ headers: onlyCookies(headers) });
  if (!session || session.user.banned) return undefined;
  return signedFrom(session.user);
}

/** The library reads nothing of a request but its cookies. */
export function onlyCookies(headers: Headers): Headers {
  return new Headers({ cookie: headers.get('cookie') ?? '' });
}

/** The session cookie without an end of its own: the browser drops it when it closes, the server when it is idle. */
export function browserLong(headers: Headers): string[] {
  return headers.getSetCookie().map((cookie) => cookie.replace(/; Max-Age=(?!0\b)\d+/, ''));
}

type LibraryUser = SignInLibrary['$Infer']['Session']['user'];

function signedFrom(user: Partial<LibraryUser> & { name: string }): Signed {
  return {
    number: user.username ?? '',
    name: user.name,
    role: roleOf(user.role ?? ''),
    team: user.team ?? undefined,
    mustChangePassword: user.mustChangePassword ?? true,
  };
}
