import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../../answer.ts';
import { inviteBody, inviteJudge } from '../../../../cut/run-study.ts';

export const prerender = false;

/** Somebody is invited to judge. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, inviteBody);
    return await inviteJudge(centre, await signedIn(centre, request), body);
  });
