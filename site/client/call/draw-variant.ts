import { shuffled } from './shuffled.ts';

/**
 * Which of the callers of a card rings: one of those taken least often, by the seed.
 * @param ids the variants of one call
 * @param tries how often each was taken; those not named never
 */
export function drawVariant(
  ids: readonly string[],
  tries: ReadonlyMap<string, number>,
  seed: string,
): string | undefined {
  const least = Math.min(...ids.map((id) => tries.get(id) ?? 0));
  const fresh = ids.filter((id) => (tries.get(id) ?? 0) === least).map((id) => ({ id }));
  return shuffled(fresh, seed)[0]?.id;
}
