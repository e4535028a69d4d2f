/** By which days and weeks are counted where a centre names no other. */
export const HOME_ZONE = 'Asia/Shanghai';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Tells the calendar day of a moment in a time zone, `2026-11-21`.
 * @param zone a name of the IANA, `Asia/Shanghai`; throws a RangeError when there is none of it
 */
export function dayIn(zone: string): (moment: Date) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (moment) => format.format(moment);
}

/** The Monday with which the ISO week of a day begins; it names the week. */
export function mondayOf(day: string): string {
  const weekday = new Date(day).getUTCDay();
  return daysLater(day, -((weekday + 6) % 7));
}

/** The day so many days after another, before it when negative. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
