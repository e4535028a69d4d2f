import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { joinPair, joinPairBody } from '../../../calls/paired/pair-up.ts';

export const prerender = false;

/** Somebody comes into a pair by its code. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, joinPairBody);
    const { number } = await signedIn(centre, request);
    return await joinPair(centre, number, body);
  });
