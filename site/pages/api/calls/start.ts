import type { APIRoute } from 'astro';
import { answering, bodyOf, guestOrSigned } from '../../../answer.ts';
import { startBody, startCall } from '../../../calls/start-call.ts';

export const prerender = false;

/** A call begins. Guests may practise; only who is signed in can take a certified call. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, startBody);
    const signed = await guestOrSigned(centre, request);
    return await startCall(centre, signed?.number, body);
  });
