import type { APIRoute } from 'astro';
import { answering, signedIn } from '../../../answer.ts';
import { todaysReview } from '../../../review/todays-review.ts';

export const prerender = false;

/** What comes back to whoever is signed in today. */
export const GET: APIRoute = ({ request, url, locals: { centre } }) =>
  answering(request, async () => {
    const { number } = await signedIn(centre, request);
    const language = url.searchParams.get('language') === 'en' ? 'en' : 'zh';
    return await todaysReview(centre, number, language);
  });
