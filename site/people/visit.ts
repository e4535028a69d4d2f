import { languages } from '../content-files.ts';
import type { Language } from '../../markdown/problem.ts';
import type { Signed } from '../../records/sign-in.ts';
import type { Centre } from '../centre.ts';
import { withWayOn } from './way-on.ts';

/** The language an address names, or nothing. */
export function languageIn(parameter: string | undefined): Language | undefined {
  return languages.find((language) => language === parameter);
}

/** Who opens a page that is for people who are signed in; `go` says where they must go first. */
export type Visit = { signed: Signed; go?: never } | { signed?: never; go: string };

/** Lets in whoever is signed in with a password of their own; everybody else finds the way back after that. */
export async function visit(centre: Centre, request: Request, language: Language): Promise<Visit> {
  const { pathname, search } = new URL(request.url);
  const signed = await centre.accounts.whoIs(request.headers);
  if (!signed) return { go: withWayOn(`/${language}/sign-in/`, pathname + search) };
  if (signed.mustChangePassword) return { go: withWayOn(`/${language}/password/`, pathname + search) };
  return { signed };
}
