import { betterAuth } from 'better-auth';
import { admin, username } from 'better-auth/plugins';
import type { Database } from './database.ts';
import { hashPassword, isPassword } from './passwords.ts';

/** Seconds after which an unused session ends. */
const IDLE = 8 * 60 * 60;
/** Seconds between two notes that a session is in use. */
const NOTED_EVERY = 5 * 60;

/** The sign-in library, on the people and sessions of our own database. It is called here, never over HTTP. */
export function signInLibrary({ db, kind }: Database, secret: string, secure: boolean) {
  return betterAuth({
    appName: 'Callready',
    baseURL: secure ? 'https://callready.invalid' : 'http://callready.invalid',
    secret,
    database: { db, type: kind },
    user: {
      modelName: 'people',
      additionalFields: {
        team: { type: 'string', required: false, input: false },
        mustChangePassword: { type: 'boolean', required: true, input: false },
      },
    },
    session: { modelName: 'sessions', expiresIn: IDLE, updateAge: NOTED_EVERY },
    account: { modelName: 'credentials' },
    verification: { modelName: 'verifications' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => isPassword(password, hash),
      },
    },
    plugins: [
      username({
        minUsernameLength: 1,
        maxUsernameLength: 32,
        usernameNormalization: false,
        usernameValidator: () => true,
        displayUsername: false,
        schema: { user: { fields: { username: 'number' } } },
      }),
      admin({ defaultRole: 'trainee' }),
    ],
    advanced: {
      cookiePrefix: 'callready',
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure },
      ipAddress: { disableIpTracking: true },
    },
    // Ours counts by account and device; the library's by address alone, and only over HTTP.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

export type SignInLibrary = ReturnType<typeof signInLibrary>;
