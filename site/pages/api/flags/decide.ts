import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { decideFlag, decisionBody } from '../../../desk/flag-sentence.ts';

export const prerender = false;

/** A trainer or the owner of the article says what became of a flag. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, decisionBody);
    return await decideFlag(centre, await signedIn(centre, request), body);
  });
