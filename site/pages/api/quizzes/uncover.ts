import type { APIRoute } from 'astro';
import { answering, bodyOf, guestOrSigned } from '../../../answer.ts';
import { uncoverBody, uncoverQuestion } from '../../../papers/uncover-question.ts';

export const prerender = false;

/** A covered question is shown, and its clock begins. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, uncoverBody);
    const signed = await guestOrSigned(centre, request);
    return await uncoverQuestion(centre, signed?.number, body);
  });
