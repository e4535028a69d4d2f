import { claimFirstAdmin, firstAdminCode, type ClaimOutcome, type FirstAdminClaim } from './first-admin.ts';
import {
  changePassword,
  resetPassword,
  type ChangeOutcome,
  type PasswordChange,
  type ResetOutcome,
} from './password-changes.ts';
import { createPeople, importPeople, type Joined } from './joining.ts';
import type { PersonToSave } from './people.ts';
import { secretIn } from './secret.ts';
import { onlyCookies, signIn, whoIs, type Signed, type SignIn, type SignInOutcome } from './sign-in.ts';
import { signInLibrary } from './sign-in-library.ts';
import type { Store } from './store.ts';

/** Who may come in, and how they prove it. Requests are told apart by their headers' cookies. */
export interface Accounts {
  signIn(given: SignIn): Promise<SignInOutcome>;
  /** Who sends these headers; nobody when the session has ended or the person is disabled. */
  whoIs(headers: Headers): Promise<Signed | undefined>;
  /** Changes the password and ends the person's other sessions. */
  changePassword(change: PasswordChange): Promise<ChangeOutcome>;
  /** Ends the session; gives the cookies that forget it. */
  signOut(headers: Headers): Promise<string[]>;
  /**
   * Gives a person a password to be used once, shown here and never again, and ends their sessions.
   * Admins may for everybody, leaders for the trainees and agents of their teams; nobody for themselves.
   * `by` is an employee number, or COMMAND_LINE.
   */
  resetPassword(by: string, number: string, now: Date): Promise<ResetOutcome>;
  /** Adds people, all or none; gives each one's password, to be used once. Throws when a number is taken. */
  createPeople(people: readonly PersonToSave[], now: Date): Promise<Joined[]>;
  /** Takes over a list of staff, all or nothing: new people join, what is written of the others is changed. */
  importPeople(people: readonly PersonToSave[], now: Date): Promise<{ joined: Joined[]; changed: string[] }>;
  /**
   * A code for making the first admin, to be shown by the server once; nothing when there is an active admin.
   * Call it once a start: an earlier code ends.
   */
  firstAdminCode(now: Date): Promise<string | undefined>;
  /** Makes the first admin, exactly once. */
  claimFirstAdmin(claim: FirstAdminClaim): Promise<ClaimOutcome>;
}

/**
 * The accounts of a store.
 * @param secretFolder where the secret is that signs sessions; it is made there when there is none
 * @param secure whether people come over https, so that cookies travel over nothing else
 */
export async function openAccounts(store: Store, secretFolder: string, secure: boolean): Promise<Accounts> {
  const { database } = store;
  const secret = await secretIn(secretFolder);
  const library = signInLibrary(database, secret, secure);
  const gate = { db: database.db, library, secret, secure };
  return {
    signIn: (given) => signIn(gate, given),
    whoIs: (headers) => whoIs(library, headers),
    changePassword: (change) => changePassword(gate, change),
    signOut: async (headers) => {
      const answer = await library.api.signOut({ headers: onlyCookies(headers), returnHeaders: true });
      return answer.headers.getSetCookie();
    },
    resetPassword: (by, number, now) => resetPassword(database, by, number, now),
    createPeople: (people, now) => createPeople(database, people, now),
    importPeople: (people, now) => importPeople(database, people, now),
    firstAdminCode: (now) => firstAdminCode(database, now),
    claimFirstAdmin: (claim) => claimFirstAdmin(database, claim),
  };
}
