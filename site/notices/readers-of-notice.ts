import type { Person } from '../../records/people.ts';
import type { Asker } from '../people/rights.ts';
import type { Centre } from '../centre.ts';
import type { Reading } from './reading.ts';
import { countRead, readersFor, readingsOf, type NoticeToday, type ReadCount } from './who-read.ts';

/** One of somebody's own people in the list of a notice. */
export interface ReaderLine {
  person: Person;
  reading: Reading;
  /** Answers it took; of those who have not read it, answers so far that were not right. */
  tries: number;
}

/** Who has read a notice and who has not, as far as whoever looks may know. */
export interface ReadersOfNotice {
  /** For whoever leads: their people who are asked, the overdue first. Empty for those who lead nobody. */
  own: ReaderLine[];
  ownCount: ReadCount;
  /** For those who write notices: how far everybody is. */
  everybody: ReadCount | undefined;
}

const FIRST: readonly Reading['state'][] = ['overdue', 'to-read', 'read'];

/** Who has read a notice; undefined for those who lead nobody and write nothing. */
export async function readersOf(
  centre: Pick<Centre, 'store'>,
  who: Asker,
  today: NoticeToday,
): Promise<ReadersOfNotice | undefined> {
  const { own, everybody, receipts } = await readersFor(centre, who);
  if (own.length === 0 && !everybody) return undefined;
  const readings = readingsOf(today, own, receipts);
  const numbers = readings.map(({ person }) => person.number);
  const wrong = await centre.store.wrongTriesOf(numbers, today.notice.id);
  const wrongOf = ({ number }: Person) =>
    wrong
      .filter(({ person, hash }) => person === number && today.hashes.has(hash))
      .reduce((sum, { count }) => sum + count, 0);
  const lines = readings.map(({ person, reading }) => ({
    person,
    reading,
    tries: reading.state === 'read' ? (reading.receipt?.tries ?? 0) : wrongOf(person),
  }));
  return {
    own: lines.sort(
      (a, b) =>
        FIRST.indexOf(a.reading.state) - FIRST.indexOf(b.reading.state) ||
        a.person.number.localeCompare(b.person.number),
    ),
    ownCount: countRead(readings),
    everybody: everybody && countRead(readingsOf(today, everybody, receipts)),
  };
}
