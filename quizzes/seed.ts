/** Stands between the chance of a seed and what it leaves for last; in no random part and in no question's id. */
const THEN = '~';

/**
 * The seed of a paper. It also names the questions of the paper before, which come last when the next one is drawn:
 * so one text, kept with the attempt, makes the same paper for ever, whatever becomes of the attempts before.
 * @param random at least 128 bits as base64url, made by the server for one attempt
 * @param seen the authors' ids of the questions that the person had last time
 */
export function seedOf(random: string, seen: readonly string[]): string {
  return seen.length === 0 ? random : [random, ...seen].join(THEN);
}

/** The questions that a seed leaves for last. */
export function seenBefore(seed: string): Set<string> {
  return new Set(seed.split(THEN).slice(1));
}
