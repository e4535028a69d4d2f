import type { Person } from '../../records/people.ts';
import type { Receipt } from '../../records/receipts.ts';
import type { Centre } from '../centre.ts';
import { MAY_LEAD, type Asker } from '../people/rights.ts';
import type { PublishedNotice } from './published-notice.ts';
import { isFor } from './readers.ts';
import { readingOf, type Reading } from './reading.ts';

/** How many of those who are asked have read a notice. */
export interface ReadCount {
  read: number;
  of: number;
  overdue: number;
}

/** Whose reading somebody may know of: people with names, or everybody in figures. */
export interface Readers {
  /** The people whom somebody leads; for an administrator, everybody. */
  own: Person[];
  /** Everybody, for those who write notices and may know no names; undefined for all others. */
  everybody: Person[] | undefined;
  /** The receipts of all of them. */
  receipts: Receipt[];
}

/**
 * Whose reading somebody may know of: leaders see the people whom they lead (as site/people/rights.ts has it),
 * trainers how far everybody is, without names.
 */
export async function readersFor({ store }: Pick<Centre, 'store'>, who: Asker): Promise<Readers> {
  if (!MAY_LEAD.includes(who.role)) return { own: [], everybody: undefined, receipts: [] };
  const mayCount = who.role === 'trainer' || who.role === 'admin';
  const [all, led] = await Promise.all([
    mayCount ? store.people() : undefined,
    who.role === 'admin' ? undefined : store.teamOf(who.number),
  ]);
  const everybody = all?.filter(({ active }) => active);
  const own = (led ?? everybody ?? []).filter(({ number }) => number !== who.number);
  const numbers = (everybody ?? own).map(({ number }) => number);
  return { own, everybody, receipts: await store.receiptsOf(numbers) };
}

/** A notice on a day. */
export interface NoticeToday {
  notice: PublishedNotice;
  /** What counts as its present version (see hashesOf). */
  hashes: ReadonlySet<string>;
  day: string;
}

/** How each of some people who are asked stands to a notice, by employee number. */
export function readingsOf(
  { notice, hashes, day }: NoticeToday,
  people: readonly Person[],
  receipts: readonly Receipt[],
): { person: Person; reading: Reading }[] {
  const byPerson = Map.groupBy(receipts, ({ person }) => person);
  return people
    .filter(({ role }) => isFor(notice, role))
    .map((person) => ({
      person,
      reading: readingOf(notice, hashes, person, byPerson.get(person.number) ?? [], day),
    }));
}

/** The figures of some readings. */
export function countRead(readings: readonly { reading: Reading }[]): ReadCount {
  const so = (state: Reading['state']) => readings.filter(({ reading }) => reading.state === state).length;
  return { read: so('read'), of: readings.length, overdue: so('overdue') };
}
