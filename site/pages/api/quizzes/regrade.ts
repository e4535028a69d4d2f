import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../../answer.ts';
import { carryOutRegrade, regradeBody } from '../../../regrade/carry-out.ts';

export const prerender = false;

/** A regrade is carried out, as its dry run has shown it. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, regradeBody);
    return await carryOutRegrade(centre, await signedIn(centre, request), body);
  });
