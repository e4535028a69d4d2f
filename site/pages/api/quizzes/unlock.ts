import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { unlockQuiz, unlockBody } from '../../../papers/trainers-word.ts';

export const prerender = false;

/** A trainer lets somebody try again who failed a quiz too often. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, unlockBody);
    return await unlockQuiz(centre, await signedIn(centre, request), body);
  });
