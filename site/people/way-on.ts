import type { Language } from '../../markdown/problem.ts';
import type { Signed } from '../../records/sign-in.ts';
import type { Role } from '../../records/people.ts';
import { localPath } from './local-path.ts';

/** Where each role begins its day. */
const HOMES: Record<Role, string> = {
  trainee: 'me/',
  agent: '',
  trainer: '',
  leader: 'people/',
  admin: 'people/',
};

/**
 * Where somebody goes who has just come in: to a password of their own first, then where they wanted to go, else home.
 * @param asked the address they came for; one that is not on this site is passed over
 */
export function wayOn(
  { role, mustChangePassword }: Pick<Signed, 'role' | 'mustChangePassword'>,
  language: Language,
  asked: string | null,
): string {
  const wanted = localPath(asked);
  if (mustChangePassword) return withWayOn(`/${language}/password/`, wanted);
  return wanted ?? `/${language}/${HOMES[role]}`;
}

/** An address that remembers where to go on to. */
export function withWayOn(address: string, to: string | undefined): string {
  return to === undefined ? address : `${address}?to=${encodeURIComponent(to)}`;
}
