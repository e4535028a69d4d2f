import { z } from 'zod';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { quizHash } from '../papers/quiz-version.ts';
import type { Asker } from '../people/rights.ts';
import { noQuiz } from '../regrade/quiz-versions.ts';
import { canJudge, demandMayRun } from './cut-rights.ts';
import { latestStudy, studyOf } from './cut-study.ts';

const quiz = z.string().max(80);

export const startBody = z.strictObject({ quiz, language: z.enum(['zh', 'en']) });
export const inviteBody = z.strictObject({ quiz, study: z.uuid(), judge: z.string().max(40) });
export const moveBody = z.strictObject({
  quiz,
  study: z.uuid(),
  /** The number of the last step that was seen. */
  seen: z.int().min(1),
});

type World = Pick<Centre, 'store' | 'library' | 'now'>;

/**
 * Starts a study: the judges will judge the questions as they are now.
 * @throws NotDone 403, 404, 409 while one is going on
 */
export async function startStudy(
  { store, library, now }: World,
  who: Asker,
  { quiz: id, language }: z.infer<typeof startBody>,
): Promise<{ study: string }> {
  demandMayRun(who);
  const { quizzes } = await library();
  const found = quizzes.find((one) => one.id === id && one.language === language);
  if (!found || found.questions.length === 0) throw noQuiz(id);
  const before = await latestStudy({ store }, id);
  if (before && before.study.state !== 'closed') {
    throw new NotDone(409, {
      zh: '这份测验正在定及格线。先结束这一次，才能开始新的。',
      en: 'Judging of this quiz is going on. Close it before you start anew.',
    });
  }
  const hash = quizHash({ quiz: found });
  await store.keepVersion({ kind: 'quiz', id, language, hash, body: { quiz: found }, now: now() });
  return { study: await store.startCutStudy({ quiz: id, hash, by: who.number, now: now() }) };
}

/** Invites somebody to judge. @throws NotDone 403, 404, 409 when it is closed, 422 for somebody who cannot judge */
export async function inviteJudge(
  { store, now }: World,
  who: Asker,
  { quiz: id, study: wanted, judge }: z.infer<typeof inviteBody>,
): Promise<{ judges: number }> {
  demandMayRun(who);
  const { study } = await studyOf({ store }, id, wanted);
  if (study.state === 'closed') throw closed();
  const person = await store.person(judge);
  if (!person || !canJudge(person)) {
    throw new NotDone(422, {
      zh: '只能请在职的培训师、班长或管理员当评判：评判会看到全部题目和答案。',
      en: 'Judges are active trainers, team leaders or administrators: they see every question with its key.',
    });
  }
  await store.inviteCutJudge({ study: study.id, judge, by: who.number, now: now() });
  return { judges: new Set([...study.judges, judge]).size };
}

/** Moves a study on: from the first round to the second, from that to its end. @throws NotDone 403, 404, 409 */
export async function moveStudy(
  { store, now }: World,
  who: Asker,
  { quiz: id, study: wanted, seen }: z.infer<typeof moveBody>,
): Promise<{ state: 'second' | 'closed' }> {
  demandMayRun(who);
  const { study } = await studyOf({ store }, id, wanted);
  if (study.state === 'closed') throw closed();
  const state = study.state === 'first' ? 'second' : 'closed';
  if (!(await store.moveCutStudy({ study: study.id, seen, state, by: who.number, now: now() }))) {
    throw new NotDone(409, {
      zh: '刚才有人已经进到下一步，请刷新页面。',
      en: 'Somebody has just moved this on. Reload the page.',
    });
  }
  return { state };
}

function closed(): NotDone {
  return new NotDone(409, { zh: '这一次定线已经结束。', en: 'This study is closed.' });
}
