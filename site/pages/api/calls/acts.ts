import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { keepActs, keepActsBody } from '../../../calls/keep-acts.ts';

export const prerender = false;

/** What was done in a certified call comes in, step by step. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const { number } = await signedIn(centre, request);
    return await keepActs(centre, number, await bodyOf(request, keepActsBody));
  });
