import type { Language } from '../../markdown/problem.ts';
import type { Asker } from '../people/rights.ts';
import type { Centre } from '../centre.ts';
import { localDay } from '../client/local-day.ts';
import { readingMinutes } from '../../notices/reading-time.ts';
import type { PublishedNotice } from './published-notice.ts';
import { phaseOn } from './readers.ts';
import { hashesOf, readingOf, type Reading } from './reading.ts';

/** A must-read that waits for somebody. */
export interface WaitingNotice {
  id: string;
  title: string;
  due: string;
  isOverdue: boolean;
  seconds: number;
}

/** What somebody has still to read today, the most urgent first: what is overdue, then what is due soonest. */
export async function toRead(
  { store, library, now }: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Pick<Asker, 'number'>,
  language: Language,
): Promise<WaitingNotice[]> {
  const [{ notices }, person, receipts] = await Promise.all([
    library(),
    store.person(who.number),
    store.receiptsOf([who.number]),
  ]);
  if (!person) return [];
  const day = localDay(now());
  return notices
    .filter((notice) => notice.language === language && phaseOn(day, notice) === 'current')
    .map((notice) => ({
      notice,
      reading: readingOf(notice, hashesOf(notices, notice.id), person, receipts, day),
    }))
    .sort(byUrgency)
    .flatMap(({ notice: { id, title, seconds }, reading: { state, due } }) =>
      due !== undefined && (state === 'to-read' || state === 'overdue')
        ? [{ id, title, due, isOverdue: state === 'overdue', seconds }]
        : [],
    );
}

/** About how many minutes it takes to read them all. */
export function minutesOf(waiting: readonly WaitingNotice[]): number {
  return readingMinutes(waiting.reduce((sum, { seconds }) => sum + seconds, 0));
}

/** Puts first what is due first; of the same day, what was announced first. */
export function byUrgency(
  a: { notice: PublishedNotice; reading: Reading },
  b: { notice: PublishedNotice; reading: Reading },
): number {
  const keyOf = ({ notice, reading }: typeof a) => `${reading.due ?? '9999'} ${notice.from} ${notice.id}`;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
