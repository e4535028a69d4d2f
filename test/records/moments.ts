/** The moment at which these tests happen. */
export const NOW = new Date('2026-11-21T01:00:00.000Z');

/** So many minutes after it. */
export function minutesAfter(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000);
}

/** So many days after it, or before when negative. */
export function daysAfter(days: number): Date {
  return minutesAfter(days * 24 * 60);
}
