import { z } from 'zod';
import { overruled } from '../../simulator/overruled.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { takenCall, wordOf } from './taken-call.ts';

/** Line breaks may stand in what people write, other control characters may not. */
const WRITTEN = /^[^\u0000-\u0009\u000b-\u001f\u007f]*$/u;
const text = z.string().trim().max(1000).regex(WRITTEN);

export const remarkBody = z.strictObject({
  attempt: z.uuid(),
  /** Counted from 1; null for a remark on the whole call. */
  turn: z.int().min(1).max(2000).nullable(),
  text,
});

export const overruleBody = z.strictObject({
  attempt: z.uuid(),
  criterion: z.string().max(20),
  /** Null: it does not apply to this call. */
  rate: z.union([z.literal(0), z.literal(0.5), z.literal(1), z.null()]),
  reason: text,
  /** How many overrules the page showed. */
  seen: z.int().min(0).max(1000),
});

type World = Pick<Centre, 'store' | 'now'>;

/**
 * Writes down what somebody remarks on a moment of a call; the person whose call it is may answer the same way.
 * @throws NotDone 403, 404, 422
 */
export async function remarkOnCall(
  { store, now }: World,
  who: Asker,
  { attempt, turn, text: said }: z.infer<typeof remarkBody>,
): Promise<{ id: string }> {
  const { rights, parts } = await takenCall({ store }, who, attempt);
  if (!rights.remark) throw notAllowed();
  if (said === '') {
    throw new NotDone(422, { zh: '请先写一句。', en: 'Write a sentence first.' });
  }
  // A round has several calls, and a turn of it would not say of which.
  const turns = parts.length === 1 ? (parts[0]?.judgement.timeline.length ?? 0) : 0;
  if (turn !== null && turn > turns) {
    throw new NotDone(404, { zh: '这通电话没有这一步。', en: 'This call has no such moment.' });
  }
  const id = await store.addCallRemark({
    attempt,
    turn: turn ?? undefined,
    text: said,
    by: who.number,
    now: now(),
  });
  return { id };
}

/**
 * Puts a person's word on one criterion in place of the simulator's; the reason stays with the result for all who see it.
 * @returns the score that now stands
 * @throws NotDone 403, 404, 409 (somebody else decided in the meantime), 422
 */
export async function overruleCall(
  { store, now: clock }: World,
  who: Asker,
  { attempt: id, criterion, rate, reason, seen }: z.infer<typeof overruleBody>,
): Promise<{ score: number; passed: boolean }> {
  const { rights, judged, attempt, scorecard, overrules } = await takenCall({ store }, who, id);
  if (!rights.overrule || !judged) throw notAllowed();
  if (!judged.rows.some(({ code }) => code === criterion)) {
    throw new NotDone(404, { zh: '评分表里没有这一项。', en: 'The scorecard has no such criterion.' });
  }
  if (reason === '') {
    throw new NotDone(422, {
      zh: '请写明理由。理由会一直和成绩放在一起。',
      en: 'Give the reason: it stays with the result.',
    });
  }
  const now = clock();
  const said = { criterion, rate: rate ?? undefined, reason, by: who.number };
  const judgement = overruled(judged, scorecard, [...overrules, { ...said, at: now }].map(wordOf));
  const { score, passed } = judgement;
  const fails = judgement.fails.map(({ code }) => code);
  const worth = { submission: attempt.submission, result: judgement, score, passed, fails };
  const written =
    seen === overrules.length && (await store.overruleCall({ attempt: id, ...said, seen, worth, now }));
  if (!written) {
    throw new NotDone(409, {
      zh: '刚才有人改过这通电话的评分，请刷新页面再看一眼。您写的理由先复制下来。',
      en: 'Somebody has just changed the marks of this call. Copy your reason, reload the page and look again.',
    });
  }
  return { score, passed };
}
