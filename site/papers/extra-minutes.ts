import type { GrantedTime } from '../../records/extra-times.ts';

/** The time that a person has for a quiz, in whole minutes. */
export interface TimeForPerson {
  minutes: number;
  /** On top of them. */
  extra: number;
  /** Why it was granted, when there is any. */
  reason?: string;
}

/**
 * What of the granted time holds for a quiz: the last grant for this quiz, else the last one for all.
 * @param granted to one person, the earliest first
 */
export function timeFor(
  { id, minutes }: { id: string; minutes: number },
  granted: readonly GrantedTime[],
): TimeForPerson {
  const holds =
    granted.findLast(({ quiz }) => quiz === id) ?? granted.findLast(({ quiz }) => quiz === undefined);
  if (!holds) return { minutes, extra: 0 };
  const extra =
    'minutes' in holds.extra ? holds.extra.minutes : Math.ceil((minutes * holds.extra.percent) / 100);
  return extra === 0 ? { minutes, extra } : { minutes, extra, reason: holds.reason };
}
