import type { Language } from '../../markdown/problem.ts';
import type { Signed } from '../../records/sign-in.ts';
import type { Centre } from '../centre.ts';
import { visit } from '../people/visit.ts';

/** Who opens a page that guests may open too; `go` sends those away who must choose a password first. */
export async function visitOrGuest(
  centre: Centre,
  request: Request,
  language: Language,
): Promise<{ signed: Signed | undefined; go: string | undefined }> {
  const signed = await centre.accounts.whoIs(request.headers);
  if (!signed) return { signed: undefined, go: undefined };
  const { go } = await visit(centre, request, language);
  return { signed, go };
}
