import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { acts } from '../../simulator/acts.ts';
import type { Judgement } from '../../simulator/judgement.ts';
import type { Act } from '../../simulator/play.ts';
import type { RoundLog } from '../../simulator/play-round.ts';
import type { RoundJudgement } from '../../simulator/round-judgement.ts';
import { score } from '../../simulator/score.ts';
import { scoreRound } from '../../simulator/score-round.ts';
import type { Language } from '../../markdown/problem.ts';
import type { Attempt } from '../../records/attempts.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import type { Judged, JudgedRound } from '../judged.ts';
import { keptLog, roundLog } from './call-log.ts';
import { callHash, readCallVersion, type CallVersion, type RoundVersion } from './call-version.ts';
import { demandGoesOn } from './keep-acts.ts';
import { pathMap } from './path-map.ts';
import { publishedVersion } from './published-call.ts';
import { publishedCall } from './start-call.ts';

const finishing = z.strictObject({
  scenario: z.string().max(80),
  language: z.enum(['zh', 'en']),
  hash: z.string().max(64),
  attempt: z.uuid().nullable(),
});
const finishOne = finishing.extend({ acts });
const finishRound = finishing.extend({ parts: roundLog.shape.parts });

/** A call with its acts, or a round with the log of each of its calls. */
export const finishBody = z.union([finishOne, finishRound]);

type FinishOne = z.infer<typeof finishOne>;
type FinishRound = z.infer<typeof finishRound>;
type Finish = FinishOne | FinishRound;
type Version = CallVersion | RoundVersion;
type Log = Act[] | RoundLog;

/** What a log is worth, with the log. */
interface Verdict {
  judgement: Judgement | RoundJudgement;
  log: Log;
}

const signInAgain = {
  zh: '登录已经过期，通话记录还在。请重新登录，再提交一次。',
  en: 'You are not signed in any more; the log of the call is kept. Sign in and send it again.',
};

/**
 * Judges a finished call or round by replaying its log, and keeps the result of whoever is signed in.
 * The same log sent twice has one effect and gets the same answer.
 * @throws NotDone 401 (the session has ended), 404, 409 (other version, or gone on with elsewhere) or 422 (a log that cannot have happened, which
 * is put on record when the call is certified)
 */
export async function finishCall(
  centre: Centre,
  person: string | undefined,
  sent: FinishOne,
): Promise<Judged>;
export async function finishCall(
  centre: Centre,
  person: string | undefined,
  sent: FinishRound,
): Promise<JudgedRound>;
export async function finishCall(
  centre: Centre,
  person: string | undefined,
  sent: Finish,
): Promise<Judged | JudgedRound>;
export async function finishCall(
  centre: Centre,
  person: string | undefined,
  sent: Finish,
): Promise<Judged | JudgedRound> {
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
  const verdict = judgeLog(version, logOf(sent));
  const kept = person === undefined ? 'guest' : 'practice';
  if (person !== undefined) await keepPractice(centre, person, sent, version, verdict.judgement);
  return told(verdict, kept, version, sent);
}

async function finishCertified(
  centre: Centre,
  person: string,
  sent: Finish,
  id: string,
): Promise<Judged | JudgedRound> {
  const { store } = centre;
  const attempt = await store.attempt(id);
  // Somebody else's attempt is as good as none: that it exists is not told.
  if (attempt?.person !== person || attempt.kind !== 'call') {
    throw new NotDone(404, { zh: '没有找到这次通话。', en: 'This call was not found.' });
  }
  const version = await versionOf(centre, attempt);
  // Only the log that came first counts; whoever sends a second one is shown what the first was worth.
  const verdict =
    attempt.state === 'open'
      ? await finishOpen(centre, attempt, version, sent)
      : judgeLog(version, keptLog.parse(attempt.submission));
  return told(verdict, attempt.certified ? 'certified' : 'practice', version, sent);
}

/** Judges an open call and puts the result on record; another device may have been quicker, and then its log counts. */
async function finishOpen(
  { store, now: clock }: Centre,
  { id, person, certified }: Attempt,
  version: Version,
  sent: Finish,
): Promise<Verdict> {
  const now = clock();
  const log = logOf(sent);
  const judgement = await judgeOrRefuse();
  const finished = await store.finishAttempt({ ...resultOf(judgement, log), attempt: id, person, now });
  const counted = keptLog.parse(finished?.submission);
  return JSON.stringify(counted) === JSON.stringify(log) ? { judgement, log } : judgeLog(version, counted);

  async function judgeOrRefuse(): Promise<Judgement | RoundJudgement> {
    try {
      if (certified) refuseHints(log);
      await demandGoesOn(store, id, log);
      return judge(version, log);
    } catch (error) {
      if (error instanceof NotDone) await store.refusedLog({ attempt: id, reason: error.words.en, now });
      throw error;
    }
  }
}

/** Hints are for practice. @throws NotDone 422 for a log that holds one */
function refuseHints(log: Act[] | RoundLog): void {
  const acts = Array.isArray(log) ? log : log.parts.flatMap((part) => part.acts);
  if (!acts.some(({ kind }) => kind === 'hint')) return;
  throw new NotDone(422, {
    zh: '认证通话没有提示，这份记录里却有，没有评分。',
    en: 'A certified call has no hints, but this log holds one; the call was not judged.',
  });
}

/** What an attempt is judged by: the version it began with. The published one, where it is the same, is analysed already. */
async function versionOf(centre: Centre, { id, subject, language, hash }: Attempt): Promise<Version> {
  const published = publishedVersion(await centre.library(), subject, language);
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
  version: Version,
  judgement: Judgement | RoundJudgement,
): Promise<void> {
  const now = clock();
  const { scenario: id, language, hash } = sent;
  const log = JSON.stringify(logOf(sent));
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
  await store.finishAttempt({ ...resultOf(judgement, logOf(sent)), attempt: attempt.id, person, now });
}

function logOf(sent: Finish): Log {
  return 'parts' in sent ? { parts: sent.parts } : sent.acts;
}

function judgeLog(version: Version, log: Log): Verdict {
  return { judgement: judge(version, log), log };
}

function judge(version: Version, log: Log): Judgement | RoundJudgement {
  const judgement = judgedBy(version, log);
  if (!judgement.forged) return judgement;
  const { act, reason } = judgement;
  const call = 'call' in judgement ? judgement.call : undefined;
  throw new NotDone(422, {
    zh: `${call === undefined ? '' : `${call} 的`}第 ${String(act + 1)} 步不可能发生（${reason}），没有评分。`,
    en: `Step ${String(act + 1)}${call === undefined ? '' : ` of ${call}`} cannot have happened (${reason}); the call was not judged.`,
  });
}

function judgedBy(version: Version, log: Log) {
  if ('round' in version && !Array.isArray(log)) {
    return scoreRound(version.round, version.calls, version.scorecard, log);
  }
  if (!('round' in version) && Array.isArray(log)) return score(version.scenario, version.scorecard, log);
  throw new NotDone(422, {
    zh: '送来的记录和这通电话对不上，没有评分。',
    en: 'This log is not of this call; it was not judged.',
  });
}

function resultOf(judgement: Judgement | RoundJudgement, submission: Log) {
  return {
    submission,
    result: judgement,
    score: judgement.score,
    passed: judgement.passed,
    fails: judgement.fails.map(({ code }) => code),
  };
}

function told(
  { judgement, log }: Verdict,
  kept: Judged['kept'],
  version: Version,
  { language }: Finish,
): Judged | JudgedRound {
  const about = { kept, names: namesOf(version, language), maps: mapsOf(version, log, judgement, language) };
  return 'calls' in judgement ? { judgement, ...about } : { judgement, ...about };
}

function mapsOf(
  version: Version,
  log: Log,
  judgement: Judgement | RoundJudgement,
  language: Language,
): Judged['maps'] {
  if (!('calls' in judgement)) {
    if ('round' in version || !Array.isArray(log)) return {};
    return { [version.scenario.id]: pathMap(version, log, judgement, language) };
  }
  if (!('round' in version) || Array.isArray(log)) return {};
  const { scorecard } = version;
  const maps = judgement.calls.flatMap(({ call, judgement: one }) => {
    const scenario = version.calls.find(({ id }) => id === call);
    const acts = log.parts.find(({ id }) => id === call)?.acts ?? [];
    return scenario ? [[call, pathMap({ scenario, scorecard }, acts, one, language)] as const] : [];
  });
  return Object.fromEntries(maps);
}

function namesOf({ scorecard }: Version, language: Language): Record<string, string> {
  const named = [...scorecard.mustDos, ...scorecard.fails, ...scorecard.endings];
  return Object.fromEntries(named.map(({ code, name }) => [code, name[language]]));
}
