import type { Act } from '../../simulator/play.ts';

/** A time in which the clock of a certified call stood still though the call was not over. */
export interface Standstill {
  /** The call's id. */
  call: string;
  /** What the call's clock showed, in milliseconds. */
  at: number;
  /** For how long it stood, in milliseconds. */
  lasted: number;
}

/** An act of a certified call, and when the server had it. */
export interface KeptAct {
  call: string;
  act: Act;
  kept: Date;
}

/** Shorter ones are the way through the network, or a page loaded again. */
const WORTH_TELLING = 20_000;

/**
 * When the clock of a call stood still, by the server's clock: a certified call cannot be paused on its page, but a page can be
 * closed. An act that comes late (a network that was down sends several at once) puts the two clocks apart only for itself;
 * a pause does so for all that follow, so what counts is the least that any later act has.
 * @param acts in the order in which they were done
 */
export function standstills(acts: readonly KeptAct[]): Standstill[] {
  const calls = Map.groupBy(acts, ({ call }) => call);
  return [...calls].flatMap(([call, own]) => {
    const apart = own.map(({ act, kept }) => kept.getTime() - act.at);
    const leastAfter = apart.map((_, index) => Math.min(...apart.slice(index)));
    return own.flatMap((_, index) => {
      const lasted = (leastAfter[index] ?? 0) - (leastAfter[index - 1] ?? Infinity);
      return lasted >= WORTH_TELLING ? [{ call, at: own[index - 1]?.act.at ?? 0, lasted }] : [];
    });
  });
}
