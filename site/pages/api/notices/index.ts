import type { APIRoute } from 'astro';
import { answering, guestOrSigned } from '../../../answer.ts';
import { minutesOf, toRead } from '../../../notices/to-read.ts';
import { languageIn } from '../../../people/visit.ts';

export const prerender = false;

/** What whoever asks has still to read, in the language that is asked for, and how long it takes; nothing for a guest. */
export const GET: APIRoute = ({ request, url, locals: { centre } }) =>
  answering(request, async () => {
    const signed = await guestOrSigned(centre, request);
    if (!signed) return { waiting: [], minutes: 0 };
    const language = languageIn(url.searchParams.get('language') ?? undefined) ?? 'zh';
    const waiting = await toRead(centre, signed, language);
    return { waiting, minutes: minutesOf(waiting) };
  });
