/** How long after the deadline a paper may still arrive, in milliseconds: the way through a slow network. */
const GRACE = 30_000;

/** Whether a paper that arrives now is in time; one without a deadline always is. */
export function isInTime({ deadline }: { deadline: Date | undefined }, now: Date): boolean {
  return deadline === undefined || now.getTime() <= deadline.getTime() + GRACE;
}
