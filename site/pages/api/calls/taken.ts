import type { APIRoute } from 'astro';
import { answering, guestOrSigned } from '../../../answer.ts';
import { callsTaken } from '../../../calls/calls-taken.ts';

export const prerender = false;

/** What whoever asks has made of each call; nothing of a guest. */
export const GET: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const signed = await guestOrSigned(centre, request);
    return await callsTaken(centre, signed?.number);
  });
