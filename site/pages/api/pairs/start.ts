import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { startPair, startPairBody } from '../../../calls/paired/pair-up.ts';

export const prerender = false;

/** Somebody opens a call to practise with others. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, startPairBody);
    const { number } = await signedIn(centre, request);
    return await startPair(centre, number, body);
  });
