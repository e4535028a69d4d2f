import type { APIRoute } from 'astro';
import { answering } from '../../answer.ts';
import { shownBanners } from '../../banner/shown-banners.ts';
import { taggedAnswer } from '../../banner/tagged-answer.ts';
import { languageIn } from '../../people/visit.ts';

export const prerender = false;

/** What is up now; every open page asks every half minute. Guests too. */
export const GET: APIRoute = ({ request, url, locals: { centre } }) =>
  answering(request, async () => {
    const language = languageIn(url.searchParams.get('language') ?? undefined) ?? 'zh';
    return taggedAnswer(request, await shownBanners(centre, language));
  });
