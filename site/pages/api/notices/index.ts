import type { APIRoute } from 'astro';
import { answering, guestOrSigned } from '../../../answer.ts';
import { toReadCard } from '../../../notices/to-read-card.ts';
import { toRead } from '../../../notices/to-read.ts';
import { languageIn } from '../../../people/visit.ts';

export const prerender = false;

/** What whoever asks has still to read, in the language that is asked for; nothing for a guest. */
export const GET: APIRoute = ({ request, url, locals: { centre } }) =>
  answering(request, async () => {
    const signed = await guestOrSigned(centre, request);
    const language = languageIn(url.searchParams.get('language') ?? undefined) ?? 'zh';
    const waiting = signed ? await toRead(centre, signed, language) : [];
    return { card: toReadCard(waiting, language) ?? null };
  });
