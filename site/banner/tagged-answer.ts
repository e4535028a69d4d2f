import { createHash } from 'node:crypto';

/** A JSON answer that is asked for again and again: without a body when whoever asks has the same already. */
export function taggedAnswer(request: Request, value: object): Response {
  const body = JSON.stringify(value);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  // A proxy that compresses makes the tag a weak one.
  const known = (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''));
  const headers = {
    etag: tag,
    'cache-control': 'no-cache',
    'content-type': 'application/json; charset=utf-8',
  };
  return known.includes(tag) ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}
