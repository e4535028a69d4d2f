import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Act } from '../../simulator/play.ts';
import type { RoundLog } from '../../simulator/play-round.ts';
import type { AnswerOutcome } from '../../records/answers.ts';
import type { Store } from '../../records/store.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import type { KeptAct } from './standstills.ts';
import { isOfRound, steps, stepsByCall, type Steps } from './call-log.ts';

export const keepActsBody = z.strictObject({
  attempt: z.uuid(),
  /** How many acts of the call came before these. */
  from: z.int().min(0),
  acts: steps,
});

const goesOnElsewhere = {
  zh: '这通电话已经在另一台设备上接着打了。',
  en: 'This call has been gone on with on another device.',
};
const endedElsewhere = {
  zh: '这通电话已经在另一台设备上打完并评分，成绩在“我的上岗进度”里。',
  en: 'This call was finished and judged on another device; the result is with your progress.',
};

/**
 * Keeps what was done so far in a certified call or round, so that it can be gone on with on another device. Sent again, an act
 * is kept once; what is kept is only ever added to.
 * @returns how many acts of the call are kept
 * @throws NotDone 404 (no such call of this person), 409 (other acts are kept: it went on elsewhere) or 410 (it is over)
 */
export async function keepActs(
  { store, now }: Centre,
  person: string,
  { attempt: id, from, acts: sent }: z.infer<typeof keepActsBody>,
): Promise<{ kept: number }> {
  const attempt = await store.attempt(id);
  // Somebody else's attempt is as good as none: that it exists is not told.
  if (attempt?.person !== person || attempt.kind !== 'call' || !attempt.certified) {
    throw new NotDone(404, { zh: '没有找到这次通话。', en: 'This call was not found.' });
  }
  if (attempt.state === 'finished') throw new NotDone(410, endedElsewhere);
  const held = await keptSteps(store, id);
  // Without what came before, these would leave a gap.
  const isOther = held.length > 0 && sent.length > 0 && isOfRound(held) !== isOfRound(sent);
  if (isOther || from > held.length || !isSame(held.slice(from), sent))
    throw new NotDone(409, goesOnElsewhere);
  for (const [index, act] of sent.entries()) {
    if (from + index < held.length) continue;
    const number = from + index + 1;
    const { outcome } = await store.saveAnswer({
      attempt: id,
      person,
      question: `act ${String(number)}`,
      answer: act,
      sequence: number,
      key: createHash('sha256')
        .update(`${String(number)} ${JSON.stringify(act)}`)
        .digest('hex'),
      now: now(),
    });
    demandKept(outcome);
  }
  return { kept: Math.max(held.length, from + sent.length) };
}

function demandKept(outcome: AnswerOutcome['outcome']): void {
  if (outcome === 'saved' || outcome === 'repeated') return;
  throw outcome === 'finished' ? new NotDone(410, endedElsewhere) : new NotDone(409, goesOnElsewhere);
}

/** What is kept of a certified call or round that is not over: its acts in their order, from the first one on. */
export async function keptSteps(store: Pick<Store, 'answers'>, attempt: string): Promise<Steps> {
  const rows = await store.answers(attempt);
  return steps.parse(rows.map(({ answer }) => answer));
}

/** What is kept of a certified call or round, with the moment in which each act came. @param call the id of a single one */
export async function keptMoments(
  store: Pick<Store, 'answers'>,
  attempt: string,
  call: string,
): Promise<KeptAct[]> {
  const rows = await store.answers(attempt);
  const done = steps.parse(rows.map(({ answer }) => answer));
  return done.map((step, index) => {
    const kept = rows[index]?.at ?? new Date(0);
    return 'call' in step ? { ...step, kept } : { call, act: step, kept };
  });
}

/** @throws NotDone 409 when a log does not go on from what is kept of the call: it was gone on with elsewhere */
export async function demandGoesOn(
  store: Pick<Store, 'answers'>,
  attempt: string,
  log: Act[] | RoundLog,
): Promise<void> {
  const held = await keptSteps(store, attempt);
  if (!goesOnFrom(held, log)) throw new NotDone(409, goesOnElsewhere);
}

function goesOnFrom(held: Steps, log: Act[] | RoundLog): boolean {
  if (Array.isArray(log)) return log.length >= held.length && isSame(held, log);
  if (held.length === 0) return true;
  if (!isOfRound(held)) return false;
  return [...stepsByCall(held)].every(([call, acts]) => {
    const own = log.parts.find(({ id }) => id === call)?.acts ?? [];
    return own.length >= acts.length && isSame(acts, own);
  });
}

/** Whether two logs are the same as far as both of them go. */
function isSame(held: readonly unknown[], sent: readonly unknown[]): boolean {
  const length = Math.min(held.length, sent.length);
  return JSON.stringify(held.slice(0, length)) === JSON.stringify(sent.slice(0, length));
}
