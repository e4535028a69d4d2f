import type { APIRoute } from 'astro';
import { answering, guestOrSigned } from '../../../answer.ts';
import { beforePaper, quizAsked } from '../../../papers/before-paper.ts';

export const prerender = false;

/** What holds for whoever asks before they begin a paper: time, attempts, and what must happen first. */
export const GET: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const asked = quizAsked(request);
    const signed = await guestOrSigned(centre, request);
    return await beforePaper(centre, signed?.number, asked);
  });
