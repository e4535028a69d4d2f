import type { APIRoute } from 'astro';
import { answering, bodyOf } from '../../answer.ts';
import { clientAddress } from '../../people/client-address.ts';
import { enter, enterBody } from '../../people/enter.ts';
import { withCookies } from '../../people/with-cookies.ts';

export const prerender = false;

/** Somebody comes in by employee number and password. */
export const POST: APIRoute = (context) =>
  answering(context.request, async () => {
    const { request, locals } = context;
    const body = await bodyOf(request, enterBody);
    const from = { headers: request.headers, address: clientAddress(context) };
    const { to, cookies } = await enter(locals.centre, from, body);
    return withCookies({ to }, cookies);
  });
