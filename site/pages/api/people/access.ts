import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { setAccess, accessBody } from '../../../people/access.ts';

export const prerender = false;

/** An administrator shuts a person out or lets them in again. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, accessBody);
    return await setAccess(centre, await signedIn(centre, request), body);
  });
