import type { APIRoute } from 'astro';
import { answering, bodyOf, guestOrSigned } from '../../../answer.ts';
import { finishBody, finishCall } from '../../../calls/finish-call.ts';

export const prerender = false;

/** A call is over: its log comes in, the verdict goes out. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, finishBody);
    const signed = await guestOrSigned(centre, request);
    return await finishCall(centre, signed?.number, body);
  });
