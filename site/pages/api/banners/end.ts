import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { bannerEndBody } from '../../../banner/banner-body.ts';
import { takeDownBanner } from '../../../banner/put-up-banner.ts';

export const prerender = false;

/** A leader takes a banner down. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, bannerEndBody);
    return await takeDownBanner(centre, await signedIn(centre, request), body);
  });
