import type { APIRoute } from 'astro';
import { answering, signedIn } from '../../../answer.ts';
import { pairView } from '../../../calls/paired/pair-view.ts';

export const prerender = false;

/** A pair as whoever asks sees it: `?pair=…&seen=3`. */
export const GET: APIRoute = ({ request, url, locals: { centre } }) =>
  answering(request, async () => {
    const { number } = await signedIn(centre, request);
    const id = url.searchParams.get('pair') ?? '';
    return await pairView(centre, number, { id, seen: Number(url.searchParams.get('seen') ?? '-1') });
  });
