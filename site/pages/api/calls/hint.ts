import type { APIRoute } from 'astro';
import { answering, bodyOf, guestOrSigned } from '../../../answer.ts';
import { hintBody, hintCall } from '../../../calls/hint-call.ts';

export const prerender = false;

/** Somebody who practises asks what is due now. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, hintBody);
    const signed = await guestOrSigned(centre, request);
    return await hintCall(centre, signed?.number, body);
  });
