import type { APIRoute } from 'astro';
import { answering, bodyOf } from '../../answer.ts';
import { choosePassword, passwordBody } from '../../people/choose-password.ts';
import { withCookies } from '../../people/with-cookies.ts';

export const prerender = false;

/** Whoever is signed in chooses another password; also the way out of a one-time one. */
export const POST: APIRoute = ({ request, locals: { centre } }) =>
  answering(request, async () => {
    const body = await bodyOf(request, passwordBody);
    const { to, cookies } = await choosePassword(centre, request.headers, body);
    return withCookies({ to }, cookies);
  });
