import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { overruleBody, overruleCall } from '../../../calls/review-call.ts';

export const prerender = false;

/** A trainer or leader decides a criterion of a call otherwise than the simulator. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, overruleBody);
    return await overruleCall(centre, await signedIn(centre, request), body);
  });
