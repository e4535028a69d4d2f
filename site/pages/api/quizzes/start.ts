import type { APIRoute } from 'astro';
import { answering, bodyOf, guestOrSigned } from '../../../answer.ts';
import { startBody, startPaper } from '../../../papers/start-paper.ts';

export const prerender = false;

/** A paper is drawn, or the open one given back. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, startBody);
    const signed = await guestOrSigned(centre, request);
    return await startPaper(centre, signed?.number, body);
  });
