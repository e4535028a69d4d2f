import type { Language } from '../../markdown/problem.ts';
import { day } from '../people/day.ts';

/** A day of a notice (`YYYY-MM-DD`) as people write it: 2026年11月21日, 21 Nov 2026. */
export function dayWords(date: string, language: Language): string {
  return day(new Date(`${date}T12:00`), language);
}
