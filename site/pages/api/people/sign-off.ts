import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { signOff, signOffBody } from '../../../people/sign-off.ts';

export const prerender = false;

/** A leader signs that somebody is ready. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, signOffBody);
    return await signOff(centre, await signedIn(centre, request), body);
  });
