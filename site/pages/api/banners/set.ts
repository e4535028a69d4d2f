import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { bannerBody } from '../../../banner/banner-body.ts';
import { putUpBanner } from '../../../banner/put-up-banner.ts';

export const prerender = false;

/** A leader puts a banner up. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, bannerBody);
    return await putUpBanner(centre, await signedIn(centre, request), body);
  });
