import type { KeptAnswer } from '../kept/keep.ts';
import type { Memory } from './memory.ts';

/** What of a memory the account has not heard yet. */
export function waitingIn({ opened, favourites }: Memory): Pick<Memory, 'opened' | 'favourites'> {
  return {
    opened: opened.filter(({ waits }) => waits),
    favourites: favourites.filter(({ waits }) => waits),
  };
}

/**
 * A memory after the account has answered. What was sent is as the account now has it; what was done in the
 * meantime still waits; of everything else the later counts, for two windows may be answered in either order.
 *
 * @param sent what waited when the question went out
 */
export function merged(now: Memory, sent: Pick<Memory, 'opened' | 'favourites'>, told: KeptAnswer): Memory {
  return {
    opened: mergedItems(now.opened, sent.opened, told.opened),
    favourites: mergedItems(now.favourites, sent.favourites, told.favourites),
    pins: told.pins,
    leads: told.leads,
  };
}

/** As many as the account holds. */
const MOST = 200;

interface Item {
  id: string;
  at: number;
  waits?: true;
}

function mergedItems<Kind extends Item>(
  now: readonly Kind[],
  sent: readonly Kind[],
  told: readonly Kind[],
): Kind[] {
  const wasSent = new Set(sent.map(({ id, at }) => `${id} ${String(at)}`));
  const items = new Map(told.map((item) => [item.id, item]));
  for (const item of now) {
    if (wasSent.has(`${item.id} ${String(item.at)}`)) continue;
    const other = items.get(item.id);
    if (!other || item.waits || item.at > other.at) items.set(item.id, item);
  }
  return [...items.values()].sort((a, b) => b.at - a.at).slice(0, MOST);
}
