import { z } from 'zod';
import type { Act } from './play.ts';

/** A call of an hour with an act every two seconds has 1,800. */
const MOST_ACTS = 2000;
const LONGEST_NOTE = 5000;

const at = z.int().min(0);
const id = z.string().max(40);

/** What a browser may send as one act of a call: the form only; whether it can have happened is for `score` to say. */
export const act: z.ZodType<Act> = z.discriminatedUnion('kind', [
  z.strictObject({
    at,
    kind: z.literal('reply'),
    reply: id,
    note: z.string().max(LONGEST_NOTE).exactOptional(),
  }),
  z.strictObject({ at, kind: z.literal('open'), article: id }),
  z.strictObject({ at, kind: z.literal('hint') }),
  z.strictObject({
    at,
    kind: z.literal('said'),
    said: z.string().min(1).max(LONGEST_NOTE),
    picked: id.exactOptional(),
    aloud: z.literal(true).exactOptional(),
  }),
  z.strictObject({ at, kind: z.literal('talk-over') }),
  z.strictObject({ at, kind: z.literal('silence') }),
  z.strictObject({ at, kind: z.literal('otherwise'), said: z.string().max(LONGEST_NOTE) }),
  z.strictObject({
    at,
    kind: z.literal('record'),
    class: z.string().max(100),
    note: z.string().max(LONGEST_NOTE),
  }),
]);

/** The same of a whole call. */
export const acts: z.ZodType<Act[]> = z.array(act).max(MOST_ACTS);
