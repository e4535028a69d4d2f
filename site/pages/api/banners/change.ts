import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { bannerChangeBody } from '../../../banner/banner-body.ts';
import { changeBanner } from '../../../banner/put-up-banner.ts';

export const prerender = false;

/** A leader changes a banner, or lets it stand longer. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, bannerChangeBody);
    return await changeBanner(centre, await signedIn(centre, request), body);
  });
