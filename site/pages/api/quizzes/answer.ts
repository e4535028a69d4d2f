import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { answerBody, saveAnswer } from '../../../papers/save-answer.ts';

export const prerender = false;

/** One answer is kept as soon as it is given. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, answerBody);
    const { number } = await signedIn(centre, request);
    return await saveAnswer(centre, number, body);
  });
