import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { pinArticle, pinBody } from '../../../kept/pin-article.ts';

export const prerender = false;

/** A leader puts an article at the top for a team, or takes it away. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, pinBody);
    return await pinArticle(centre, await signedIn(centre, request), body);
  });
