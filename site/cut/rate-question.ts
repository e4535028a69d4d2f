import { z } from 'zod';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { refuseCrib } from '../papers/no-crib.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { studyOf } from './cut-study.ts';

export const rateBody = z.strictObject({
  quiz: z.string().max(80),
  study: z.uuid(),
  round: z.union([z.literal(1), z.literal(2)]),
  question: z.string().max(80),
  /** Of 100 people who are just good enough, how many would get it right. */
  value: z.int().min(0).max(100),
});

/**
 * Writes down what a judge says of a question; said again, the last word of the round counts.
 * @throws NotDone 403 for those who were not invited and while they have a certified paper of the quiz open, 404, 409
 * when the round is over
 */
export async function rateQuestion(
  { store, now }: Pick<Centre, 'store' | 'now'>,
  who: Asker,
  { quiz, study: wanted, round, question, value }: z.infer<typeof rateBody>,
): Promise<{ saved: number }> {
  const { study, version } = await studyOf({ store }, quiz, wanted);
  if (!study.judges.includes(who.number)) throw notAllowed();
  await refuseCrib({ store, now }, who.number, quiz);
  if (!version.questions.some(({ id }) => id === question)) {
    throw new NotDone(404, { zh: '没有这道题。', en: 'There is no such question.' });
  }
  const rating = { study: study.id, round, judge: who.number, question, value };
  if (!(await store.addCutRating({ ...rating, now: now() }))) {
    throw new NotDone(409, {
      zh: '这一轮已经结束，请刷新页面。',
      en: 'This round is over. Reload the page.',
    });
  }
  return { saved: value };
}
