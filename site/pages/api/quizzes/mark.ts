import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { markAnswer, markBody } from '../../../marking/mark-answer.ts';

export const prerender = false;

/** A person gives the points for an answer. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, markBody);
    return await markAnswer(centre, await signedIn(centre, request), body);
  });
