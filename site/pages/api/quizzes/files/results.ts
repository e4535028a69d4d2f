import type { APIRoute } from 'astro';
import { answering, queryOf, signedIn } from '../../../../answer.ts';
import { download } from '../../../../question-files/download.ts';
import { resultsQuery, takeResults } from '../../../../question-files/take-results.ts';

export const prerender = false;

/** Results as a file: everybody's for trainers, those of their own people for leaders. */
export const GET: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const query = queryOf(request, resultsQuery);
    return download(await takeResults(centre, await signedIn(centre, request), query));
  });
