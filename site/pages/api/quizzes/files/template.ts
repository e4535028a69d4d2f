import type { APIRoute } from 'astro';
import { z } from 'zod';
import { answering, queryOf, signedIn } from '../../../../answer.ts';
import { download } from '../../../../question-files/download.ts';
import { takeTemplate } from '../../../../question-files/question-files.ts';

export const prerender = false;

const querySchema = z.object({ language: z.enum(['zh', 'en']) });

/** The empty sheet in which questions are written in Excel. */
export const GET: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const { language } = queryOf(request, querySchema);
    return download(await takeTemplate(centre, await signedIn(centre, request), language));
  });
