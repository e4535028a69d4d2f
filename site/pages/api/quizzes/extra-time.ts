import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { grantExtraTime, extraTimeBody } from '../../../papers/trainers-word.ts';

export const prerender = false;

/** A trainer gives somebody more time. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, extraTimeBody);
    return await grantExtraTime(centre, await signedIn(centre, request), body);
  });
