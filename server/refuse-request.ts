import type { IncomingMessage } from 'node:http';

/** The longest body an endpoint needs: the log of a long call is some 20 KB. */
export const LONGEST_BODY = 256 * 1024;

/** Endpoints that take whole files, as base64 in JSON, from people who have been let in. */
const LONGER_BODIES: Readonly<Record<string, number>> = { '/api/quizzes/files/read': 9 * 1024 * 1024 };

/**
 * Why a request must not reach any endpoint, or undefined when it may.
 * Changes must come from our own pages: the Origin has to be this host, and the body has to be JSON, which no
 * form of another site can send without asking first. Bodies must say their length, and it must be sensible.
 */
export function refuseRequest(request: IncomingMessage): { status: number; error: string } | undefined {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (request.method !== 'POST') {
    return { status: 405, error: '这里只用 GET 和 POST。 Only GET and POST are used here.' };
  }
  const { origin, host } = request.headers;
  if (origin !== undefined && hostOf(origin) !== host?.toLowerCase()) {
    return {
      status: 403,
      error: '请求来自别的网站，已拒绝。 This request comes from another site and was refused.',
    };
  }
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return { status: 415, error: '请求要用 application/json。 Send application/json.' };
  }
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!Number.isInteger(length)) {
    return { status: 411, error: '请求没有写明长度。 Say the content-length.' };
  }
  const [path = ''] = (request.url ?? '').split('?');
  const longest = LONGER_BODIES[path.replace(/\/$/, '')] ?? LONGEST_BODY;
  if (length > longest) return { status: 413, error: '内容太长。 The request is too long.' };
  return undefined;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
