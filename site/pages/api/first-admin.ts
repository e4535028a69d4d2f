import type { APIRoute } from 'astro';
import { answering, bodyOf } from '../../answer.ts';
import { becomeFirstAdmin, firstAdminBody } from '../../people/become-first-admin.ts';
import { clientAddress } from '../../people/client-address.ts';
import { withCookies } from '../../people/with-cookies.ts';

export const prerender = false;

/** The first administrator is made, by the code that the server printed. */
export const POST: APIRoute = (context) =>
  answering(context.request, async () => {
    const { request, locals } = context;
    const body = await bodyOf(request, firstAdminBody);
    const from = { headers: request.headers, address: clientAddress(context) };
    const { to, cookies } = await becomeFirstAdmin(locals.centre, from, body);
    return withCookies({ to }, cookies);
  });
