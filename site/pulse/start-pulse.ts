import { randomBytes } from 'node:crypto';
import type { Quiz } from '../../quizzes/quiz.ts';
import type { OpenAttempt } from '../../records/attempts.ts';
import { daysLater } from '../../records/calendar.ts';
import { weeklyPulse } from '../../records/pulse-gate.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { timeFor } from '../papers/extra-minutes.ts';
import { quizHash } from '../papers/quiz-version.ts';
import { pulseWords } from '../words/pulse.ts';
import { pulseFor } from './pulse-for.ts';

/** So often a start looks again, when another device began and ended one while it decided. */
const ROUNDS = 5;

/**
 * Begins the week's pulse of a person, or gives back the one that is open. It is composed for them and kept as a
 * version, like any quiz, so that grading and the record need to know nothing of pulses.
 * @param finish hands in one whose time is over
 * @throws NotDone 401 for a guest, 403 for practice and for a second one in a week, 409 when there is nothing to ask
 */
export async function startPulse(
  centre: Centre,
  person: string | undefined,
  quiz: Quiz,
  { practice, finish }: { practice: boolean; finish: (open: OpenAttempt) => Promise<unknown> },
): Promise<OpenAttempt> {
  const { store } = centre;
  const { id, language } = quiz;
  if (person === undefined) throw refused(401, pulseWords.zh.signIn, pulseWords.en.signIn);
  if (practice) throw refused(403, pulseWords.zh.noPractice, pulseWords.en.noPractice);
  const { shared } = await centre.library();
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = await store.openAttempt(person, 'quiz', id);
    const now = centre.now();
    if (open && (open.deadline === undefined || open.deadline >= now)) return open;
    if (open) await finish(open);
    const [known, [record], granted] = await Promise.all([
      store.person(person),
      store.recordsOf([person]),
      store.extraTimes(person),
    ]);
    if (!known || !record) throw new Error(`There is no record of ${person}`);
    const { state, week } = weeklyPulse(id, record, shared.takingRules.timeZone, now);
    const next = daysLater(week, 7);
    if (state === 'taken') throw refused(403, pulseWords.zh.taken(next), pulseWords.en.taken(next));
    const seed = randomBytes(32).toString('base64url');
    const composed = await pulseFor(centre, known, quiz, seed);
    if (composed.questions.length === 0) throw refused(409, pulseWords.zh.empty, pulseWords.en.empty);
    const hash = quizHash({ quiz: composed });
    await store.keepVersion({ kind: 'quiz', id, language, hash, body: { quiz: composed }, now });
    const { minutes, extra } = timeFor(quiz, granted);
    const before = await store.attemptsOf(person, { kind: 'quiz', subject: id });
    const started = await store.startNumbered({
      person,
      kind: 'quiz',
      subject: id,
      language,
      hash,
      seed,
      certified: true,
      now,
      deadline: new Date(now.getTime() + (minutes + extra) * 60_000),
      number: before.filter(({ certified }) => certified).length + 1,
    });
    if (started) return started;
  }
  throw new Error(`No pulse could be begun for ${person}`);
}

function refused(status: number, zh: string, en: string): NotDone {
  return new NotDone(status, { zh, en });
}
