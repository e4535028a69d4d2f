import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../../answer.ts';
import { moveBody, moveStudy } from '../../../../cut/run-study.ts';

export const prerender = false;

/** A study goes on to its next round, or ends. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, moveBody);
    return await moveStudy(centre, await signedIn(centre, request), body);
  });
