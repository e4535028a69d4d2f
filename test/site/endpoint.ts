import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Centre } from '../../site/centre.ts';
import { OWN } from './people-centre.ts';

type Method = 'GET' | 'POST';
type Endpoint = (context: {
  request: Request;
  locals: { centre: Centre };
  clientAddress: string;
}) => Promise<Response>;

const FOLDER = path.resolve(import.meta.dirname, '../../site/pages');
const ADDRESS = '10.0.0.1';

/** Asks one of the real endpoints as a browser does: by address, with cookies, and with JSON. */
export async function ask(
  centre: Centre,
  method: Method,
  address: string,
  { cookie = '', body }: { cookie?: string; body?: unknown } = {},
): Promise<Response> {
  const url = new URL(address, 'http://localhost');
  const endpoint = await endpointAt(url.pathname, method);
  const headers = { cookie, 'content-type': 'application/json', referer: 'http://localhost/en/' };
  const request = new Request(url, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return await endpoint({ request, locals: { centre }, clientAddress: ADDRESS });
}

async function endpointAt(pathname: string, method: Method): Promise<Endpoint> {
  for (const file of [`${pathname}.ts`, `${pathname}/index.ts`]) {
    const found: unknown = await import(pathToFileURL(path.join(FOLDER, file)).href).catch(() => undefined);
    if (hasEndpoint(found, method)) return found[method];
  }
  throw new Error(`There is no ${method} ${pathname}`);
}

function hasEndpoint<M extends Method>(found: unknown, method: M): found is Record<M, Endpoint> {
  return typeof found === 'object' && found !== null && method in found;
}

/** The cookies of somebody new who has signed in and chosen a password. */
export async function comeIn(
  centre: Centre,
  person: { number: string; name: string; role: 'agent' | 'trainee' | 'trainer' | 'leader' | 'admin' },
): Promise<string> {
  const now = centre.now();
  const [made] = await centre.accounts.createPeople([person], now);
  const first = await centre.accounts.signIn({
    number: person.number,
    password: made?.password ?? '',
    address: ADDRESS,
    now,
  });
  if (!first.ok) throw new Error(`${person.number} cannot come in`);
  const headers = new Headers({ cookie: pairs(first.cookies) });
  const current = made?.password ?? '';
  const changed = await centre.accounts.changePassword({ headers, current, next: OWN, now });
  if (!changed.ok) throw new Error(`${person.number} has no password`);
  const again = await centre.accounts.signIn({
    number: person.number,
    password: OWN,
    address: ADDRESS,
    now,
  });
  return again.ok ? pairs(again.cookies) : '';
}

function pairs(cookies: readonly string[]): string {
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}
