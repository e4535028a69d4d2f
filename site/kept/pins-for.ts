import type { Store } from '../../records/store.ts';
import { MAY_LEAD, type Asker } from '../people/rights.ts';

/** An article at the top for a team, with who put it there; `at` in milliseconds since 1970. */
export interface PinForPerson {
  id: string;
  team: string;
  by: string;
  at: number;
}

/** What is pinned for somebody, and where they may pin. */
export interface PinsForPerson {
  pins: PinForPerson[];
  leads: string[];
}

/** The teams for which somebody may pin: those that they lead. */
export async function teamsLedBy(store: Store, { number, role }: Asker): Promise<string[]> {
  if (!MAY_LEAD.includes(role)) return [];
  const person = await store.person(number);
  return person?.leads ?? [];
}

/** What is pinned for a person's own team and for those that they lead, the latest first. */
export async function pinsFor(store: Store, who: Asker): Promise<PinsForPerson> {
  const [person, leads] = await Promise.all([store.person(who.number), teamsLedBy(store, who)]);
  const teams = [...new Set([...(person?.team === undefined ? [] : [person.team]), ...leads])];
  const pins = await store.pins(teams);
  const names = new Map<string, string>();
  for (const by of new Set(pins.map((pin) => pin.by))) names.set(by, (await store.person(by))?.name ?? by);
  return {
    pins: pins.map(({ article, team, by, at }) => ({
      id: article,
      team,
      by: names.get(by) ?? by,
      at: at.getTime(),
    })),
    leads,
  };
}
