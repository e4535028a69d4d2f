import type { Language } from '../../markdown/problem.ts';
import { noticeWords } from '../words/notices.ts';
import { dayWords } from './days.ts';
import { minutesOf, type WaitingNotice } from './to-read.ts';

/** What the first page says of what waits, in words: the page itself need not bring them along. */
export interface ToReadCard {
  title: string;
  /** The most urgent first. */
  lines: { title: string; address: string; note: string; isOverdue: boolean }[];
}

/** The card for the first page; nothing when nothing waits. */
export function toReadCard(waiting: readonly WaitingNotice[], language: Language): ToReadCard | undefined {
  if (waiting.length === 0) return undefined;
  const words = noticeWords[language];
  return {
    title: words.toRead(waiting.length, minutesOf(waiting)),
    lines: waiting.map(({ id, title, due, isOverdue }) => ({
      title,
      address: `/${language}/notices/${id}/`,
      note: isOverdue ? words.overdueBadge : words.due(dayWords(due, language)),
      isOverdue,
    })),
  };
}
