import type { APIRoute } from 'astro';
import { answering } from '../../answer.ts';

export const prerender = false;

/** Who is signed in; an empty object for a guest. */
export const GET: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const signed = await centre.accounts.whoIs(request.headers);
    return signed ?? {};
  });
