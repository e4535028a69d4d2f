import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { changePerson, personBody } from '../../../people/write-down.ts';

export const prerender = false;

/** An administrator changes what is written of a person. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, personBody);
    return await changePerson(centre, await signedIn(centre, request), body);
  });
