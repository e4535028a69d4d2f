import type { Language } from '../../markdown/problem.ts';
import type { Signed } from '../../records/sign-in.ts';
import type { Centre } from '../centre.ts';
import { localDay } from '../client/local-day.ts';
import { mayOpen, phaseOn, type Phase } from './readers.ts';
import { hashesOf, readingOf, type Reading } from './reading.ts';
import { byUrgency } from './to-read.ts';
import { countRead, readersFor, readingsOf, type ReadCount } from './who-read.ts';

/** One notice in the list. */
export interface NoticeLine {
  id: string;
  title: string;
  from: string;
  effective: string;
  phase: Phase;
  seconds: number;
  isMustRead: boolean;
  /** Undefined for guests. */
  reading: Reading | undefined;
  /** How many of the people whom the reader leads have read it; undefined when none of them is asked. */
  own: ReadCount | undefined;
  /** For those who write notices: how far everybody is. */
  everybody: ReadCount | undefined;
}

/** The notices by what is to be done with them. */
export interface NoticeList {
  /** To answer, the most urgent first. */
  open: NoticeLine[];
  /** Nothing to answer, and it still shows; the latest first. */
  news: NoticeLine[];
  /** Answered, or over; the latest first. */
  done: NoticeLine[];
  /** For those who may lead: what shows later, the earliest first. */
  coming: NoticeLine[];
}

/** All notices that somebody may open today. @param who undefined for a guest */
export async function noticeList(
  centre: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Signed | undefined,
  language: Language,
): Promise<NoticeList> {
  const day = localDay(centre.now());
  const { store } = centre;
  const [{ notices }, person, receipts, readers] = await Promise.all([
    centre.library(),
    who && store.person(who.number),
    who ? store.receiptsOf([who.number]) : [],
    who && readersFor(centre, who),
  ]);
  const all = notices
    .filter((notice) => notice.language === language && mayOpen(notice, day, who?.role))
    .map((notice) => {
      const hashes = hashesOf(notices, notice.id);
      const count = (people: Parameters<typeof readingsOf>[1] | undefined) => {
        const readings = readingsOf({ notice, hashes, day }, people ?? [], readers?.receipts ?? []);
        return notice.check && readings.length > 0 ? countRead(readings) : undefined;
      };
      const reading = person && readingOf(notice, hashes, person, receipts, day);
      const { id, title, from, effective, seconds } = notice;
      return {
        notice,
        reading: reading ?? { state: 'nothing-to-answer' as const, due: undefined, receipt: undefined },
        line: {
          id,
          title,
          from,
          effective,
          seconds,
          phase: phaseOn(day, notice),
          isMustRead: notice.check !== undefined,
          reading,
          own: count(readers?.own),
          everybody: count(readers?.everybody),
        },
      };
    });
  const latest = (a: NoticeLine, b: NoticeLine) => (a.from + a.id < b.from + b.id ? 1 : -1);
  const isOpen = ({ state }: Reading) => state === 'to-read' || state === 'overdue';
  const lines = all.map(({ line }) => line);
  const isDone = ({ phase, reading }: NoticeLine) => phase === 'past' || reading?.state === 'read';
  return {
    open: all
      .filter(({ line, reading }) => line.phase === 'current' && isOpen(reading))
      .sort(byUrgency)
      .map(({ line }) => line),
    news: lines
      .filter((line) => line.phase === 'current' && !isDone(line) && !(line.reading && isOpen(line.reading)))
      .sort(latest),
    done: lines.filter((line) => line.phase !== 'coming' && isDone(line)).sort(latest),
    coming: lines
      .filter(({ phase }) => phase === 'coming')
      .sort(latest)
      .reverse(),
  };
}
