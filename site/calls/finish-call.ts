import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { acts } from '../../simulator/acts.ts';
import type { Judgement } from '../../simulator/judgement.ts';
import { score } from '../../simulator/score.ts';
import type { Language } from '../../markdown/problem.ts';
import type { Attempt } from '../../records/attempts.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import type { Judged } from '../judged.ts';
import { callHash, readCallVersion, type CallVersion } from './call-version.ts';
import { publishedCall } from './start-call.ts';

export const finishBody = z.strictObject({
  scenario: z.string().max(80),
  language: z.enum(['zh', 'en']),
  hash: z.string().max(64),
  attempt: z.uuid().nullable(),
  acts,
});

type Finish = z.infer<typeof finishBody>;

const signInAgain = {
  zh: '登录已经过期，通话记录还在。请重新登录，再提交一次。',
  en: 'You are not signed in any more; the log of the call is kept. Sign in and send it again.',
};

/**
 * Judges a finished call by replaying its log, and keeps the result of whoever is signed in.
 * The same log sent twice has one effect and gets the same answer.
 * @throws NotDone 401 (the session has ended), 404, 409 (other version) or 422 (a log that cannot have happened, which
 * is put on record when the call is certified)
 */
export async function finishCall(centre: Centre, person: string | undefined, sent: Finish): Promise<Judged> {
  if (sent.attempt !== null) {
    if (person === undefined) throw new NotDone(401, signInAgain);
    return await finishCertified(centre, person, sent, sent.attempt);
  }
  const { version, hash } = await publishedCall(centre, sent.scenario, sent.language);
  if (hash !== sent.hash) {
    throw new NotDone(409, {
      zh: '练习期间这通电话的内容更新了，没有办法评分。请刷新页面再练一次。',
      en: 'This call was updated while you practised and cannot be judged. Reload the page and try again.',
    });
  }
  const judgement = judge(version, sent.acts);
  const kept = person === undefined ? 'guest' : 'practice';
  if (person !== undefined) await keepPractice(centre, person, sent, version, judgement);
  return { judgement, kept, names: namesOf(version, sent.language) };
}

async function finishCertified(centre: Centre, person: string, sent: Finish, id: string): Promise<Judged> {
  const { store } = centre;
  const attempt = await store.attempt(id);
  // Somebody else's attempt is as good as none: that it exists is not told.
  if (attempt?.person !== person || attempt.kind !== 'call') {
    throw new NotDone(404, { zh: '没有找到这次通话。', en: 'This call was not found.' });
  }
  const version = await versionOf(centre, attempt);
  // Only the log that came first counts; whoever sends a second one is shown what the first was worth.
  const judgement =
    attempt.state === 'open'
      ? await finishOpen(centre, attempt, version, sent)
      : judge(version, acts.parse(attempt.submission));
  return {
    judgement,
    kept: attempt.certified ? 'certified' : 'practice',
    names: namesOf(version, sent.language),
  };
}

/** Judges an open call and puts the result on record; another device may have been quicker, and then its log counts. */
async function finishOpen(
  { store, now: clock }: Centre,
  { id, person }: Attempt,
  version: CallVersion,
  sent: Finish,
): Promise<Judgement> {
  const now = clock();
  const judgement = await judgeOrRefuse();
  const finished = await store.finishAttempt({ ...resultOf(judgement, sent), attempt: id, person, now });
  const counted = acts.parse(finished?.submission);
  return JSON.stringify(counted) === JSON.stringify(sent.acts) ? judgement : judge(version, counted);

  async function judgeOrRefuse(): Promise<Judgement> {
    try {
      return judge(version, sent.acts);
    } catch (error) {
      if (error instanceof NotDone) await store.refusedLog({ attempt: id, reason: error.words.en, now });
      throw error;
    }
  }
}

/** What an attempt is judged by: the version it began with. The published one, where it is the same, is analysed already. */
async function versionOf(centre: Centre, { id, subject, language, hash }: Attempt): Promise<CallVersion> {
  const { scenarios, shared } = await centre.library();
  const scenario = scenarios.find((known) => known.id === subject && known.language === language);
  const published = scenario && shared.scorecard && { scenario, scorecard: shared.scorecard };
  if (published && callHash(published) === hash) return published;
  const kept = await centre.store.version(hash);
  if (!kept) throw new Error(`The version of attempt ${id} was not kept`);
  return readCallVersion(kept.body);
}

/** Keeps a practice call, unless the same log was kept before: the browser sends again what it got no answer to. */
async function keepPractice(
  { store, now: clock }: Centre,
  person: string,
  sent: Finish,
  version: CallVersion,
  judgement: Judgement,
): Promise<void> {
  const now = clock();
  const { scenario: id, language, hash } = sent;
  const log = JSON.stringify(sent.acts);
  const before = await store.attemptsOf(person, { kind: 'call', subject: id });
  const isSame = (one: Attempt) =>
    one.state === 'finished' && one.hash === hash && JSON.stringify(one.submission) === log;
  if (before.some(isSame)) return;
  await store.keepVersion({ kind: 'scenario', id, language, hash, body: version, now });
  const attempt = await store.startAttempt({
    person,
    kind: 'call',
    subject: id,
    language,
    hash,
    seed: randomUUID(),
    certified: false,
    now,
  });
  await store.finishAttempt({ ...resultOf(judgement, sent), attempt: attempt.id, person, now });
}

function judge({ scenario, scorecard }: CallVersion, log: Finish['acts']): Judgement {
  const judgement = score(scenario, scorecard, log);
  if (!judgement.forged) return judgement;
  throw new NotDone(422, {
    zh: `第 ${String(judgement.act + 1)} 步不可能发生（${judgement.reason}），没有评分。`,
    en: `Step ${String(judgement.act + 1)} cannot have happened (${judgement.reason}); the call was not judged.`,
  });
}

function resultOf(judgement: Judgement, { acts: submission }: Finish) {
  return {
    submission,
    result: judgement,
    score: judgement.score,
    passed: judgement.passed,
    fails: judgement.fails.map(({ code }) => code),
  };
}

function namesOf({ scorecard }: CallVersion, language: Language): Record<string, string> {
  const named = [...scorecard.mustDos, ...scorecard.fails, ...scorecard.endings];
  return Object.fromEntries(named.map(({ code, name }) => [code, name[language]]));
}
