import type { APIRoute } from 'astro';
import { answering, bodyOf, signedIn } from '../../answer.ts';
import { evidenceBody, recordEvidence } from '../../people/record-evidence.ts';

export const prerender = false;

/** Somebody vouches for something that a person did. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, evidenceBody);
    return await recordEvidence(centre, await signedIn(centre, request), body);
  });
