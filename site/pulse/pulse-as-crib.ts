import type { Attempt } from '../../records/attempts.ts';
import type { Centre } from '../centre.ts';
import { refuseCrib } from '../papers/no-crib.ts';
import { readQuizVersion } from '../papers/quiz-version.ts';

/**
 * Refuses to explain a pulse while a certified paper is open of a quiz from which it asked: handed in, it would tell
 * the keys of that bank. @throws NotDone 403
 */
export async function refusePulseAsCrib(
  centre: Pick<Centre, 'store' | 'now'>,
  { hash, person }: Pick<Attempt, 'hash' | 'person'>,
): Promise<void> {
  const kept = await centre.store.version(hash);
  const quiz = kept && readQuizVersion(kept.body).quiz;
  if (!quiz?.pulse) return;
  const banks = new Set(quiz.questions.map(({ id }) => id.slice(0, id.indexOf('/'))));
  for (const bank of banks) await refuseCrib(centre, person, bank);
}
