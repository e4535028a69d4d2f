import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../../answer.ts';
import { startBody, startStudy } from '../../../../cut/run-study.ts';

export const prerender = false;

/** A study of a cut score is started. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, startBody);
    return await startStudy(centre, await signedIn(centre, request), body);
  });
