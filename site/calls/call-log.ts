import { z } from 'zod';
import { act, acts } from '../../simulator/acts.ts';
import type { Act } from '../../simulator/play.ts';
import type { RoundAct, RoundLog } from '../../simulator/play-round.ts';

/** More calls than this no round has. */
const MOST_CALLS = 20;

/** The log of a round as a browser may send it: the form only. */
export const roundLog = z.strictObject({
  parts: z.array(z.strictObject({ id: z.string().max(80), acts })).max(MOST_CALLS),
}) satisfies z.ZodType<RoundLog>;

/** What is kept of an attempt to judge it again: the acts of a call, or the logs of a round. */
export const keptLog: z.ZodType<Act[] | RoundLog> = z.union([acts, roundLog]);

/** What a round may have in all, an hour of two windows. */
const MOST_ROUND_ACTS = 4000;

/** What was done in a round, in the order in which it was done. */
const roundActs: z.ZodType<RoundAct[]> = z
  .array(z.strictObject({ call: z.string().max(80), act }))
  .max(MOST_ROUND_ACTS);

/** What is sent of a call or a round while it goes on. */
export const steps = z.union([acts, roundActs]);

/** What was done so far in a call, or in the calls of a round. */
export type Steps = z.infer<typeof steps>;

/** What was done in each call of a round, by the call's id. */
export function stepsByCall(done: readonly RoundAct[]): Map<string, Act[]> {
  const calls = Map.groupBy(done, ({ call }) => call);
  return new Map([...calls].map(([call, own]) => [call, own.map((step) => step.act)]));
}

/** Whether steps are of a round. */
export function isOfRound(done: Steps): done is RoundAct[] {
  return done.some((step) => 'call' in step);
}
