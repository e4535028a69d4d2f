import { composePulse } from '../../quizzes/compose-pulse.ts';
import type { Quiz } from '../../quizzes/quiz.ts';
import type { PersonRecord } from '../../records/gate.ts';
import type { Person } from '../../records/people.ts';
import type { Centre } from '../centre.ts';
import type { Library } from '../library.ts';
import { isInTime } from '../papers/in-time.ts';
import { whereabouts } from '../people/road.ts';
import { verdictsOn } from '../people/standing.ts';
import { reviewOf } from '../review/review-of.ts';
import { changedArticles } from './changed-articles.ts';

/**
 * Composes a pulse for one person now, from what changed for their role, from their own misses and, where these do not
 * suffice, from the quizzes of the role that they work towards.
 * @param seed of the attempt
 */
export async function pulseFor(
  centre: Pick<Centre, 'store' | 'library' | 'now'>,
  { number, role }: Pick<Person, 'number' | 'role'>,
  quiz: Quiz,
  seed: string,
): Promise<Quiz> {
  const now = centre.now();
  const [library, [record], attempts, { day, cards }] = await Promise.all([
    centre.library(),
    centre.store.recordsOf([number]),
    centre.store.attemptsOf(number, { kind: 'quiz' }),
    reviewOf(centre, number, quiz.language),
  ]);
  const open = attempts.filter((one) => one.state === 'open' && one.certified && isInTime(one, now));
  return composePulse(
    quiz,
    {
      banks: library.quizzes,
      changed: changedArticles(library, role, quiz.language, day),
      missed: new Set(cards.filter(({ missed }) => missed).map(({ card }) => card)),
      next: record ? nextQuizzes(library, record, now) : new Set(),
      withheld: new Set(open.map(({ subject }) => subject)),
    },
    seed,
  );
}

/** The quizzes of the role that somebody works towards. */
function nextQuizzes(library: Library, record: PersonRecord, now: Date): Set<string> {
  const { goal } = whereabouts(verdictsOn(library, record, now));
  const profile = library.shared.profiles.find(({ id }) => id === goal?.profile);
  return new Set(profile?.quizzes.flatMap(({ ids }) => [...ids]));
}
