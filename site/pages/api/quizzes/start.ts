import type { APIRoute } from 'astro';
import { answering, bodyOf } from '../../../answer.ts';
import { startBody, startPaper } from '../../../papers/start-paper.ts';

export const prerender = false;

/** A paper is drawn, or the open one given back. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, startBody);
    const signed = await centre.accounts.whoIs(request.headers);
    return await startPaper(centre, signed?.number, body);
  });
