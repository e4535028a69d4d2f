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

/**
 * Judges a finished call by replaying its log, and keeps the result of whoever is signed in.
 * The same log sent twice has one effect and gets the same answer.
 * @throws NotDone 404, 409 (other version) or 422 (a log that cannot have happened, which is put on record)
 */
export async function finishCall(centre: Centre, person: string | undefined, sent: Finish): Promise<Judged> {
  if (sent.attempt !== null && person !== undefined)
    return await finishCertified(centre, person, sent, sent.attempt);
  const { version, hash } = await publishedCall(centre, sent.scenario, sent.language);
  if (hash !== sent.hash) {
    throw new NotDone(409, {
      zh: '练习期间这通电话的内容更新了，没有办法评分。请刷新页面再练一次。',
      en: 'This call was updated while you practised and cannot be judged. Reload the page and try again.',
    });
  }
  const judgement = judge(version, sent);
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
  let judgement: Judgement;
  try {
    judgement = judge(version, sent);
  } catch (error) {
    if (error instanceof NotDone)
      await store.refusedLog({ attempt: id, reason: error.words.en, now: centre.now() });
    throw error;
  }
  const finished = await store.finishAttempt({
    ...resultOf(judgement, sent),
    attempt: id,
    person,
    now: centre.now(),
  });
  // A second finish changes nothing: the log that came first is the one that counts, and is judged again for the answer.
  const counted = finished ? actsIn(finished.submission) : undefined;
  const isSame = counted === undefined || JSON.stringify(counted) === JSON.stringify(sent.acts);
  const shown = isSame ? judgement : judge(version, { ...sent, acts: counted });
  return {
    judgement: shown,
    kept: attempt.certified ? 'certified' : 'practice',
    names: namesOf(version, sent.language),
  };
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

async function keepPractice(
  { store, now: clock }: Centre,
  person: string,
  sent: Finish,
  version: CallVersion,
  judgement: Judgement,
): Promise<void> {
  const now = clock();
  const { scenario: id, language, hash } = sent;
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

function judge({ scenario, scorecard }: CallVersion, sent: Finish): Judgement {
  const judgement = score(scenario, scorecard, sent.acts);
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

function actsIn(submission: unknown): Finish['acts'] | undefined {
  const read = acts.safeParse(submission);
  return read.success ? read.data : undefined;
}

function namesOf({ scorecard }: CallVersion, language: Language): Record<string, string> {
  const named = [...scorecard.mustDos, ...scorecard.fails, ...scorecard.endings];
  return Object.fromEntries(named.map(({ code, name }) => [code, name[language]]));
}
