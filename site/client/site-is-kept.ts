/** Whether this device keeps the whole site: the service worker puts the list of its files by when all are here. */
export async function siteIsKept(): Promise<boolean> {
  if (!('caches' in self)) return false;
  const list = await caches.match('/offline.json').catch(() => undefined);
  return list !== undefined;
}
