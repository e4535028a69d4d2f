import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id, the library's default kind, at the strength OWASP gives as the least: 19 MiB, two passes, one lane. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 8;
const LONGEST = 128;
/** No 0 and O, no 1, I and L: the password is read out and typed once. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** The hash that is stored in a password's place. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, STRENGTH);
}

/** Whether a password is the one that was hashed. A hash that cannot be read matches nothing. */
export async function isPassword(password: string, hashed: string): Promise<boolean> {
  return verify(hashed, password).catch(() => false);
}

/** A password to be used once, `K7QM-4TXP-9RWD`: 59 bits, so that guessing it is hopeless. */
export function oneTimePassword(): string {
  const groups = Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join(''),
  );
  return groups.join('-');
}

/** Why a password may not be chosen. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-easy';

/** What is wrong with a password that somebody chooses (8 … 128 characters), or nothing. */
export function passwordFault(password: string, number: string): PasswordFault | undefined {
  if (password.length < SHORTEST) return 'too-short';
  if (password.length > LONGEST) return 'too-long';
  const isOneLetter = new Set(password).size < 3;
  const isARow = '01234567890123456789'.includes(password) || 'abcdefghijklmnopqrstuvwxyz'.includes(password);
  const isTheNumber = password.replaceAll(number, '').length < SHORTEST / 2;
  return isOneLetter || isARow || isTheNumber ? 'too-easy' : undefined;
}
