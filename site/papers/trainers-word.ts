import { z } from 'zod';
import type { Person } from '../../records/people.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { NO_CONTROLS } from '../desk/mask-numbers.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { quizStanding } from './quiz-standing.ts';

const reason = z.string().trim().min(2).max(300).regex(NO_CONTROLS);
const quiz = z.string().trim().max(80);
const person = z.string().trim().max(32);

export const unlockBody = z.strictObject({ person, quiz, reason });

export const extraTimeBody = z.strictObject({
  person,
  /** Empty for every quiz. */
  quiz,
  /** Percent of a quiz's own time, or minutes; 0 takes it away. */
  amount: z.coerce.number().int().min(0).max(300),
  unit: z.enum(['percent', 'minutes']),
  reason,
});

type World = Pick<Centre, 'store' | 'library' | 'now'>;

/** Who may let somebody try again, and give them time: those who teach, not those who are measured by passes. */
export function hasTrainersWord({ role }: Asker): boolean {
  return role === 'trainer' || role === 'admin';
}

/**
 * Lets a person try a quiz again that they failed too often.
 * @throws NotDone 403, 404, or 409 when it is not locked
 */
export async function unlockQuiz(
  world: World,
  who: Asker,
  { person: number, quiz: id, reason }: z.infer<typeof unlockBody>,
): Promise<{ unlocked: string }> {
  await subjectOf(world, who, number);
  const known = await publishedAs(world, id);
  const { hindrance } = await quizStanding(world, number, known);
  if (hindrance?.why !== 'trainer') {
    throw new NotDone(409, {
      zh: '这份测验没有锁着，可能别的培训师已经解锁了。请刷新页面。',
      en: 'This quiz is not locked; another trainer may have unlocked it. Reload the page.',
    });
  }
  await world.store.addUnlock({ person: number, quiz: id, reason, by: who.number, now: world.now() });
  return { unlocked: id };
}

/** Grants a person extra time from their next paper on. @throws NotDone 403, 404 */
export async function grantExtraTime(
  world: World,
  who: Asker,
  { person: number, quiz: id, amount, unit, reason }: z.infer<typeof extraTimeBody>,
): Promise<{ granted: number }> {
  await subjectOf(world, who, number);
  if (id !== '') await publishedAs(world, id);
  await world.store.grantExtraTime({
    person: number,
    ...(id !== '' && { quiz: id }),
    extra: unit === 'percent' ? { percent: amount } : { minutes: amount },
    reason,
    by: who.number,
    now: world.now(),
  });
  return { granted: amount };
}

/** The person about whom a trainer decides. Nobody decides about themselves. */
async function subjectOf({ store }: World, who: Asker, number: string): Promise<Person> {
  if (!hasTrainersWord(who) || who.number === number) throw notAllowed();
  const found = await store.person(number);
  if (found?.active) return found;
  throw new NotDone(404, { zh: `没有工号“${number}”。`, en: `There is nobody with the number "${number}".` });
}

async function publishedAs({ library }: World, id: string): Promise<{ id: string; minutes: number }> {
  const { quizzes } = await library();
  const known = quizzes.find((one) => one.id === id);
  if (known) return known;
  throw new NotDone(404, { zh: `没有编号为“${id}”的测验。`, en: `There is no quiz "${id}".` });
}
