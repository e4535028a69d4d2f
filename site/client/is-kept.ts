/** Whether the service worker has put a file of the site by, in whatever version: then it is here without the server. */
export async function isKept(file: string): Promise<boolean> {
  if (!('caches' in self)) return false;
  const copy = await caches.match(file, { ignoreSearch: true }).catch(() => undefined);
  return copy !== undefined;
}
