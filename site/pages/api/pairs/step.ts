import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { stepPair, pairStepBody } from '../../../calls/paired/pair-up.ts';

export const prerender = false;

/** Somebody in a pair takes the next step. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, pairStepBody);
    const { number } = await signedIn(centre, request);
    return await stepPair(centre, number, body);
  });
