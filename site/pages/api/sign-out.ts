import type { APIRoute } from 'astro';
import { answering } from '../../answer.ts';
import { withCookies } from '../../people/with-cookies.ts';

export const prerender = false;

/** Ends the session of whoever asks; a guest stays a guest. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => withCookies({}, await centre.accounts.signOut(request.headers)));
