import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../../answer.ts';
import { rateBody, rateQuestion } from '../../../../cut/rate-question.ts';

export const prerender = false;

/** A judge says how many would get a question right. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, rateBody);
    return await rateQuestion(centre, await signedIn(centre, request), body);
  });
