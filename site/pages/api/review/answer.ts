import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { answerReview, reviewAnswerBody } from '../../../review/answer-review.ts';

export const prerender = false;

/** An answer in review is judged and kept; only its own person's. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, reviewAnswerBody);
    const { number } = await signedIn(centre, request);
    return await answerReview(centre, number, body);
  });
