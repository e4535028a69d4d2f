import type { APIRoute } from 'astro';
import { answering, bodyOf, guestOrSigned } from '../../../answer.ts';
import { explainAnswer, explainBody } from '../../../papers/explain-answer.ts';

export const prerender = false;

/** Practice tells at once whether an answer is right, and why. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, explainBody);
    const signed = await guestOrSigned(centre, request);
    return await explainAnswer(centre, signed?.number, body);
  });
