import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { takingWords } from '../words/taking.ts';
import { isInTime } from './in-time.ts';

/**
 * Refuses what would tell a key of a quiz to somebody who has a certified paper of it open: practice, review, and the
 * explanations of earlier papers.
 * @param but the attempt that is being handed in, which is no crib for itself
 * @throws NotDone 403
 */
export async function refuseCrib(
  { store, now }: Pick<Centre, 'store' | 'now'>,
  person: string,
  quiz: string,
  but?: string,
): Promise<void> {
  const open = await store.openAttempt(person, 'quiz', quiz);
  if (!open || open.id === but || !isInTime(open, now())) return;
  throw new NotDone(403, { zh: takingWords.zh.crib, en: takingWords.en.crib });
}
