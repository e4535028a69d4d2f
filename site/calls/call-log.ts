import { z } from 'zod';
import { acts } from '../../simulator/acts.ts';
import type { Act } from '../../simulator/play.ts';
import type { RoundLog } from '../../simulator/play-round.ts';

/** More calls than this no round has. */
const MOST_CALLS = 20;

/** The log of a round as a browser may send it: the form only. */
export const roundLog = z.strictObject({
  parts: z.array(z.strictObject({ id: z.string().max(80), acts })).max(MOST_CALLS),
}) satisfies z.ZodType<RoundLog>;

/** What is kept of an attempt to judge it again: the acts of a call, or the logs of a round. */
export const keptLog: z.ZodType<Act[] | RoundLog> = z.union([acts, roundLog]);
