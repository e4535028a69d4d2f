/** Stands for wherever this site is served from. */
const HERE = 'http://here.invalid';

/** The path on this very site that an address asked to go on to, or nothing when it leads elsewhere or nowhere. */
export function localPath(asked: string | null): string | undefined {
  if (!asked?.startsWith('/') || !URL.canParse(asked, HERE)) return undefined;
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  // A path that begins with two slashes names another server.
  if (origin !== HERE || pathname.startsWith('//')) return undefined;
  return pathname + search + hash;
}
