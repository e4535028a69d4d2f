import { localDay } from '../client/local-day.ts';

/** A moment by the centre's own clock, as a receipt bears it: `2026-11-22 09:03`. */
export function momentWords(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${localDay(moment)} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
