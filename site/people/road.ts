import type { Profile } from '../../records/profile.ts';
import type { Verdict } from '../../records/readiness.ts';

/** The road of a newcomer: the first profile, then each that builds on the one before, as far as it goes. */
export function road(profiles: readonly Profile[]): Profile[] {
  const way: Profile[] = [];
  for (const profile of profiles) {
    const last = way.at(-1);
    if (last === undefined || profile.includes.includes(last.id)) way.push(profile);
  }
  return way;
}

/** Where on the road somebody is, by the verdicts along it. */
export interface Whereabouts {
  /** The furthest station that was ever signed for: held, running out, or lapsed. */
  reached: Verdict | undefined;
  /**
   * What they work towards: to get back or to keep what they reached, else the station after it. The very first is a
   * station on the way to the second, whose gaps hold its own; so a newcomer works towards the second.
   */
  goal: Verdict | undefined;
  /** The furthest station for which nothing but a signature is missing. */
  toSign: Verdict | undefined;
}

/** Tells from the verdicts along the road, first station first, where somebody is. */
export function whereabouts(verdicts: readonly Verdict[]): Whereabouts {
  const at = verdicts.findLastIndex(isReached);
  const reached = verdicts[at];
  const next = reached?.status === 'ready' ? at + 1 : at;
  return {
    reached,
    goal: verdicts[Math.min(Math.max(next, 1), verdicts.length - 1)],
    toSign: verdicts.slice(Math.max(at, 0)).findLast(waitsForSignature),
  };
}

function isReached({ status }: Verdict): boolean {
  return status === 'ready' || status === 'expiring' || status === 'lapsed';
}

function waitsForSignature({ missing }: Verdict): boolean {
  return missing.length > 0 && missing.every(({ kind }) => kind === 'signature');
}
