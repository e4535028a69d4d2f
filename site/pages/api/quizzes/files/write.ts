import type { APIRoute } from 'astro';
import { z } from 'zod';
import { answering, queryOf, signedIn } from '../../../../answer.ts';
import { download } from '../../../../question-files/download.ts';
import { takeQuestions } from '../../../../question-files/question-files.ts';
import { FORMATS } from '../../../../question-files/write-questions.ts';

export const prerender = false;

const querySchema = z.object({
  language: z.enum(['zh', 'en']),
  quiz: z.string().max(80),
  as: z.enum(FORMATS),
});

/** A trainer takes a quiz away as a file, with its keys. */
export const GET: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const { quiz, language, as } = queryOf(request, querySchema);
    return download(await takeQuestions(centre, await signedIn(centre, request), quiz, language, as));
  });
