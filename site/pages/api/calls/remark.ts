import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { remarkBody, remarkOnCall } from '../../../calls/review-call.ts';

export const prerender = false;

/** Somebody remarks on a moment of a call that was taken. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, remarkBody);
    return await remarkOnCall(centre, await signedIn(centre, request), body);
  });
