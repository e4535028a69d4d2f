import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { keep, keepBody, kept, keptLanguage } from '../../../kept/keep.ts';

export const prerender = false;

/** What whoever asks keeps at hand. */
export const GET: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => kept(centre, await signedIn(centre, request), keptLanguage(request)));

/** A browser sends what its person did there. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, keepBody);
    return await keep(centre, await signedIn(centre, request), body);
  });
