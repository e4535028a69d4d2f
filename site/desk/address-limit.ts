/**
 * Lets each address do something so many times in a while, counted in memory: a restart forgets it.
 * @param most how many times in `while`
 * @param lasts milliseconds until an address counts from nought again
 * @param addresses how many are remembered; the one known longest makes room
 * @returns false when an address has used up what it may
 */
export function addressLimit(
  most: number,
  lasts: number,
  addresses: number,
): (address: string, now: Date) => boolean {
  const known = new Map<string, { since: number; count: number }>();
  return (address, now) => {
    const at = now.getTime();
    const before = known.get(address);
    if (before && at - before.since < lasts) {
      before.count += 1;
      return before.count <= most;
    }
    known.delete(address);
    known.set(address, { since: at, count: 1 });
    const [oldest] = known.keys();
    if (known.size > addresses && oldest !== undefined) known.delete(oldest);
    return true;
  };
}
