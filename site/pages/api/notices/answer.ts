import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { answerNotice, noticeAnswerBody } from '../../../notices/answer-notice.ts';

export const prerender = false;

/** The question of a notice is answered; a right answer leaves the receipt. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const signed = await signedIn(centre, request);
    return await answerNotice(centre, signed, await bodyOf(request, noticeAnswerBody));
  });
