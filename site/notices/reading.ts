import type { Person } from '../../records/people.ts';
import type { Receipt } from '../../records/receipts.ts';
import type { PublishedNotice } from './published-notice.ts';
import { isFor } from './readers.ts';

/** Whoever is to read. */
export type Reader = Pick<Person, 'role' | 'startedOn'>;

/** How one person stands to one notice. */
export interface Reading {
  /** `nothing-to-answer`: it has no question, or is not meant for this person. */
  state: 'nothing-to-answer' | 'read' | 'to-read' | 'overdue';
  /** The day by which this person answers; undefined when there is nothing to answer. */
  due: string | undefined;
  /** For what was read: the receipt that counts. Else the latest for an older version, which no longer counts. */
  receipt: Receipt | undefined;
}

/** The hashes of a notice as it is today, in every language: whoever read it in one has read it. */
export function hashesOf(notices: readonly PublishedNotice[], id: string): Set<string> {
  return new Set(notices.filter((notice) => notice.id === id).map(({ hash }) => hash));
}

/**
 * How somebody stands to a notice on a day.
 * @param hashes what counts as the present version (see hashesOf)
 * @param receipts the person's receipts of any notices, the latest first
 */
export function readingOf(
  notice: PublishedNotice,
  hashes: ReadonlySet<string>,
  reader: Reader,
  receipts: readonly Receipt[],
  day: string,
): Reading {
  const own = receipts.filter((receipt) => receipt.notice === notice.id);
  if (!notice.check || !isFor(notice, reader.role)) {
    return { state: 'nothing-to-answer', due: undefined, receipt: own[0] };
  }
  const due = dueFor(notice, reader);
  const counted = own.find(({ hash }) => hashes.has(hash));
  if (counted) return { state: 'read', due, receipt: counted };
  return { state: day > due ? 'overdue' : 'to-read', due, receipt: own[0] };
}

/** Nobody is late on the first day: whoever came after the day has until the notice ends. */
function dueFor({ due, until }: PublishedNotice, { startedOn }: Reader): string {
  if (due === undefined) return until;
  return startedOn !== undefined && startedOn > due ? until : due;
}
