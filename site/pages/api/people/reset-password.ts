import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { resetPassword, numberBody } from '../../../people/access.ts';

export const prerender = false;

/** A leader or an administrator gives somebody a password to be used once. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, numberBody);
    return await resetPassword(centre, await signedIn(centre, request), body);
  });
