/** An answer that also sets or forgets cookies; each is the value of one Set-Cookie header. */
export function withCookies(value: object, cookies: readonly string[]): Response {
  const response = Response.json(value, { headers: { 'cache-control': 'no-store' } });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
