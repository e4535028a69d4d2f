import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../../answer.ts';
import { bringBody, demandQuestions, tryQuestions } from '../../../../question-files/question-files.ts';

export const prerender = false;

/** A trainer shows a question file; the answer says what it would become. Nothing is written. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const who = await signedIn(centre, request);
    // Before the file, which may be large, is read at all.
    await demandQuestions(centre, who);
    return await tryQuestions(centre, who, await bodyOf(request, bringBody));
  });
