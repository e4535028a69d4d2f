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

/**
 * What somebody works towards: the first profile on the road that they do not hold. The very first is a station on
 * the way to the second and asks for nothing else, so that its gaps are told among those of the second.
 */
export function goalOn(verdicts: readonly Verdict[]): Verdict | undefined {
  const [first, ...later] = verdicts;
  return later.find(({ status }) => status !== 'ready' && status !== 'expiring') ?? later.at(-1) ?? first;
}
