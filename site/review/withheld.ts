import type { Attempt } from '../../records/attempts.ts';
import type { Centre } from '../centre.ts';
import { isInTime } from '../papers/in-time.ts';
import { readQuizVersion } from '../papers/quiz-version.ts';

/**
 * Tells of which cards no key may be told now, because a certified paper that could ask them is open.
 * @param attempts all quizzes that the person began
 */
export async function withheldFrom(
  { store, now }: Pick<Centre, 'store' | 'now'>,
  attempts: readonly Attempt[],
): Promise<(card: string) => boolean> {
  const open = attempts.filter(
    (one) => one.state === 'open' && one.certified && one.kind === 'quiz' && isInTime(one, now()),
  );
  const subjects = new Set(open.map(({ subject }) => subject));
  const versions = await Promise.all(open.map(({ hash }) => store.version(hash)));
  // The questions of a pulse bear the names of their cards.
  const asked = new Set(
    versions.flatMap((kept) => (kept ? readQuizVersion(kept.body).quiz.questions.map(({ id }) => id) : [])),
  );
  return (card) => asked.has(card) || subjects.has(card.slice(0, card.indexOf('/')));
}
