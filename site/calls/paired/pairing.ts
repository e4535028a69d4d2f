import { z } from 'zod';
import { acts } from '../../../simulator/acts.ts';
import { act, begin, type Act, type Moment, type Play } from '../../../simulator/play.ts';
import type { PairStep } from '../../../records/pairs.ts';
import { PAIR_ROLES, type PairRole } from './pair-roles.ts';

const rate = z.union([z.literal(0), z.literal(0.5), z.literal(1), z.null()]);

/** What the observer hands in: a mark for each criterion, null where it did not apply, and a sentence. */
export const pairMarks = z.strictObject({
  rates: z.record(z.string().max(20), rate),
  note: z.string().trim().max(1000),
});
export type PairMarks = z.infer<typeof pairMarks>;

/** What is written down of a pair, step by step. */
const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('join'), role: z.enum(PAIR_ROLES) }),
  z.strictObject({ kind: z.literal('begin') }),
  z.strictObject({ kind: z.literal('act'), act: z.unknown() }),
  z.strictObject({ kind: z.literal('marks'), marks: pairMarks }),
]);
export type PairDeed = z.infer<typeof step>;

/** Where a call stands that people practise with each other. */
export interface Pairing {
  /** The employee numbers of those who are in it. */
  roles: Partial<Record<PairRole, string>>;
  /** When the customer rang. */
  begun: Date | undefined;
  acts: Act[];
  moment: Moment;
  /** The customer is gone, and the ticket is written where one is wanted. */
  over: boolean;
  marks: PairMarks | undefined;
  /** How many steps were taken. */
  seen: number;
  /** The last of them by which the call moved on: that somebody came in changes nothing for the others. */
  moved: number;
}

/** Reads a pair's steps. @throws when they are not what was written: the record holds what we wrote ourselves */
export function pairingOf(play: Play, steps: readonly PairStep[]): Pairing {
  const pairing: Pairing = {
    roles: {},
    begun: undefined,
    acts: [],
    moment: begin(play),
    over: false,
    marks: undefined,
    seen: steps.length,
    moved: 0,
  };
  for (const { number, body, by, at } of steps) {
    const deed = step.parse(body);
    take(pairing, play, deed, by, at);
    if (deed.kind !== 'join') pairing.moved = number;
  }
  const { moment } = pairing;
  pairing.over = moment.ended !== undefined && (!play.record || moment.record !== undefined);
  return pairing;
}

function take(pairing: Pairing, play: Play, deed: PairDeed, by: string, at: Date): void {
  if (deed.kind === 'join') pairing.roles[deed.role] = by;
  else if (deed.kind === 'begin') pairing.begun = at;
  else if (deed.kind === 'marks') pairing.marks = deed.marks;
  else {
    for (const done of acts.parse([deed.act])) {
      const next = act(play, pairing.moment, done);
      if ('refused' in next) throw new Error(`A kept act of a pair is refused: ${next.refused}`);
      pairing.moment = next;
      pairing.acts.push(done);
    }
  }
}

/** The role of somebody in a pair, if they have one. */
export function roleIn({ roles }: Pairing, number: string): PairRole | undefined {
  return PAIR_ROLES.find((role) => roles[role] === number);
}
