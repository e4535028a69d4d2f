import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { addPerson, personBody } from '../../../people/write-down.ts';

export const prerender = false;

/** An administrator adds a person; the one-time password goes out once. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, personBody);
    return await addPerson(centre, await signedIn(centre, request), body);
  });
