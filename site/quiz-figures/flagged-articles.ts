import type { Store } from '../../records/store.ts';

/** More open flags than this are a matter of their own. */
const MOST = 1000;

/** The ids of the articles that somebody said are wrong, as long as nothing is decided. */
export async function flaggedArticles(store: Store): Promise<Set<string>> {
  const flags = await store.flags(MOST);
  return new Set(flags.filter(({ decided }) => !decided).map(({ article }) => article));
}
