import { z } from 'zod';
import type { EvidenceGate } from '../../records/profile.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { nameMentor } from './name-mentor.ts';
import { notAllowed, personFor, type Asker } from './rights.ts';

export const evidenceBody = z.strictObject({
  person: z.string().max(32),
  /** A kind that a profile of the centre asks for. */
  kind: z.string().max(80),
  /** What it is about: an article. */
  subject: z.string().max(80).optional(),
  /** How many at once. */
  count: z.int().min(1).max(100).optional(),
  score: z.number().min(0).max(1000).optional(),
  /** Codes of auto-fails that were seen. */
  fails: z.array(z.string().max(20)).max(20).optional(),
  /** The employee number of whoever becomes the mentor. */
  mentor: z.string().max(32).optional(),
  note: z.string().trim().max(500).optional(),
});

/**
 * Writes a piece of evidence into a person's record, for ever, with whoever vouches for it. People vouch for those
 * they lead; for themselves only where the profile says that they may.
 * @throws NotDone 403, 404 or 422
 */
export async function recordEvidence(
  centre: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
  { person: number, kind, subject, mentor, ...figures }: z.infer<typeof evidenceBody>,
): Promise<{ recorded: string }> {
  const { person, rights } = await personFor(centre, who, number);
  const { profiles } = (await centre.library()).shared;
  const gates = profiles
    .flatMap(({ evidence }) => evidence)
    .filter((gate) => gate.kind === kind && gate.subject === subject && kind !== 'signature');
  const isSelf = person.number === who.number;
  if (isSelf ? !mayConfirm(gates, figures) : !rights.vouch) throw notAllowed();
  const [gate] = gates;
  if (!gate) {
    throw new NotDone(422, {
      zh: `上岗标准里没有“${kind}”这种记录。`,
      en: `No role profile asks for evidence of the kind "${kind}".`,
    });
  }
  if (kind === 'mentor') await nameMentor(centre, who, person, mentor ?? '');
  else {
    const value = checked(gate, figures);
    await centre.store.addEvidence({
      person: number,
      kind,
      subject,
      value,
      by: who.number,
      now: centre.now(),
    });
  }
  return { recorded: kind };
}

type Figures = Pick<z.infer<typeof evidenceBody>, 'count' | 'score' | 'fails' | 'note'>;

/** Whoever confirms something for themselves says that it is so, once, and nothing of how well. */
function mayConfirm(gates: readonly EvidenceGate[], { count, score }: Figures): boolean {
  return gates.length > 0 && gates.every(({ self }) => self) && score === undefined && (count ?? 1) === 1;
}

/** What is asked for with a score must have one, each by itself. */
function checked(gate: EvidenceGate, figures: Figures): Figures {
  const isScored = gate.score !== undefined || gate.atMost !== undefined;
  if (isScored && figures.score === undefined) {
    throw new NotDone(422, { zh: '请填写成绩。', en: 'Please fill in the score.' });
  }
  if (isScored && (figures.count ?? 1) > 1) {
    throw new NotDone(422, { zh: '有成绩的请一条一条记。', en: 'Record scores one at a time.' });
  }
  return figures;
}
