import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { decideMissed, missedBody } from '../../../desk/decide-missed.ts';

export const prerender = false;

/** A trainer says what became of searches that found nothing. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, missedBody);
    return await decideMissed(centre, await signedIn(centre, request), body);
  });
