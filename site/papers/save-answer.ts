import { z } from 'zod';
import { answerSchema } from '../../quizzes/answers.ts';
import type { AnswerOutcome } from '../../records/answers.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';

export const answerBody = z.strictObject({
  attempt: z.uuid(),
  question: z.string().max(40),
  answer: answerSchema,
  /** The number of this answer in the attempt, from 1. */
  sequence: z.int().min(1).max(100_000),
  /** Sent again with the same key, an answer counts once. */
  key: z.uuid(),
});

/** Saves one answer of a signed-in person. @throws NotDone 404 when the attempt is not theirs, 409 when it is handed in */
export async function saveAnswer(
  centre: Centre,
  person: string,
  given: z.infer<typeof answerBody>,
): Promise<AnswerOutcome> {
  const saved = await centre.store.saveAnswer({ ...given, person, now: centre.now() });
  if (saved.outcome === 'unknown') {
    throw new NotDone(404, { zh: '没有找到这份答卷。', en: 'This paper was not found.' });
  }
  return saved;
}
