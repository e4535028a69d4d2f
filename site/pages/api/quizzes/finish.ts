import type { APIRoute } from 'astro';
import { answering, bodyOf, guestOrSigned } from '../../../answer.ts';
import { finishBody, finishPaper } from '../../../papers/finish-paper.ts';

export const prerender = false;

/** A paper is handed in; only now do key and explanations leave the server. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, finishBody);
    const signed = await guestOrSigned(centre, request);
    return await finishPaper(centre, signed?.number, body);
  });
