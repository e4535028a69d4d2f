import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const COOKIE = 'callready.device';
/** Seconds a browser keeps the cookie: as long as browsers allow. */
const KEPT = 400 * 24 * 60 * 60;

/**
 * The cookie that tells a browser in which this person has signed in before. Guessing is counted for it apart,
 * so whoever guesses at somebody's password elsewhere, even behind the same address, cannot lock them out of it.
 */
export function deviceCookie(secret: string, number: string, secure: boolean): string {
  const body = `${Buffer.from(number).toString('base64url')}.${randomBytes(9).toString('base64url')}`;
  const attributes = `Max-Age=${KEPT}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return `${COOKIE}=${body}.${seal(secret, body)}; ${attributes}`;
}

/** The name of the browser if this person is known in it, by the request's Cookie header. */
export function knownDevice(secret: string, number: string, cookies: string | null): string | undefined {
  const value = cookies?.match(/(?:^|;\s*)callready\.device=([\w-]+\.[\w-]+)\.([\w-]+)/);
  const [body, sealed] = [value?.[1], value?.[2]];
  if (body === undefined || sealed === undefined) return undefined;
  const right = Buffer.from(seal(secret, body));
  const given = Buffer.from(sealed);
  if (right.length !== given.length || !timingSafeEqual(right, given)) return undefined;
  const [owner, name] = body.split('.');
  return owner === Buffer.from(number).toString('base64url') ? name : undefined;
}

function seal(secret: string, body: string): string {
  return createHmac('sha256', secret).update(`device ${body}`).digest('base64url');
}
