/** The days that say whether an article holds, `YYYY-MM-DD`; no `until`, or an empty one, means no end. */
export interface Dates {
  effective: string;
  until?: string | undefined;
  review: string;
}

/** Whether an article may be read out on a day. */
export type Standing = 'valid' | 'overdue' | 'expired' | 'not-yet';

/** How an article stands on a day (`YYYY-MM-DD`): its first and its last day, and the day of its review, still count as good. */
export function standingOn(day: string, { effective, until, review }: Dates): Standing {
  if (until && day > until) return 'expired';
  if (day < effective) return 'not-yet';
  return day > review ? 'overdue' : 'valid';
}

/** True when nobody may answer a customer from the article. */
export function mustNotBeRead(standing: Standing): boolean {
  return standing === 'expired' || standing === 'not-yet';
}
