import type { APIRoute } from 'astro';
import { answering, bodyOf } from '../../answer.ts';
import { noteSearch, searchBody } from '../../desk/note-search.ts';
import { senderOf } from '../../desk/sender.ts';

export const prerender = false;

/** A search came to its end: an answer, a copied line, nothing, or "not found". Guests too. */
export const POST: APIRoute = (context) =>
  answering(context.request, async () => {
    const body = await bodyOf(context.request, searchBody);
    return await noteSearch(context.locals.centre, await senderOf(context), body);
  });
