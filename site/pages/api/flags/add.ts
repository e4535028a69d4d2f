import type { APIRoute } from 'astro';
import { answering, bodyOf } from '../../../answer.ts';
import { flagBody, flagSentence } from '../../../desk/flag-sentence.ts';
import { senderOf } from '../../../desk/sender.ts';

export const prerender = false;

/** Somebody says that a sentence of an article is wrong. Guests too. */
export const POST: APIRoute = (context) =>
  answering(context.request, async () => {
    const body = await bodyOf(context.request, flagBody);
    return await flagSentence(context.locals.centre, await senderOf(context), body);
  });
