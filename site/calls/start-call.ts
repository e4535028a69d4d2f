import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { compile, wordingsOf } from '../../simulator/compile.ts';
import { compileRound } from '../../simulator/compile-round.ts';
import type { Act, Play } from '../../simulator/play.ts';
import type { RoundAct, RoundPlay } from '../../simulator/play-round.ts';
import type { Wordings } from '../../simulator/play-said.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { callHash, readCallVersion, type CallVersion, type RoundVersion } from './call-version.ts';
import { isOfRound, type Steps } from './call-log.ts';
import { keptSteps } from './keep-acts.ts';
import { publishedVersion } from './published-call.ts';

export const startBody = z.strictObject({
  scenario: z.string().max(80),
  language: z.enum(['zh', 'en']),
  /** The version that the page holds. */
  hash: z.string().max(64),
  certified: z.boolean(),
  /** Replies will be typed or spoken, so the page needs every wording of them. */
  inWords: z.boolean().exactOptional(),
});

/** A call or a round that may begin. */
export interface StartedCall<Kind extends Play | RoundPlay = Play | RoundPlay> {
  /** The number of a certified one; practice has none until it is over. */
  attempt: string | null;
  hash: string;
  /** What to play when it is not the page's: a certified one goes on with the version it began with. */
  play?: Kind;
  /** Every wording of the replies of each call by its id, when they were asked for. */
  wordings?: Record<string, Wordings>;
  /** What was done in it before, when a certified one goes on that was left, perhaps on another device. */
  acts?: Act[];
  /** The same of a round. */
  steps?: RoundAct[];
}

/** The published call or round with its version. @throws NotDone 404 when there is none */
export async function publishedCall(
  centre: Pick<Centre, 'library'>,
  id: string,
  language: string,
): Promise<{ version: CallVersion | RoundVersion; hash: string }> {
  const version = publishedVersion(await centre.library(), id, language);
  if (!version) throw new NotDone(404, { zh: `没有编号为“${id}”的通话。`, en: `There is no call "${id}".` });
  return { version, hash: callHash(version) };
}

/**
 * Begins a call or a round. Practice needs nothing but the right version; a certified one is put on record at once.
 * @param person the employee number, or undefined for a guest
 * @throws NotDone 409 when the page holds another version than is published
 */
export async function startCall(
  centre: Centre,
  person: string | undefined,
  { scenario: id, language, hash: held, certified, inWords = false }: z.infer<typeof startBody>,
): Promise<StartedCall> {
  const { version, hash } = await publishedCall(centre, id, language);
  if (held !== hash) {
    throw new NotDone(409, {
      zh: '这通电话的内容刚刚更新过，请刷新页面后重新开始。',
      en: 'This call has just been updated. Reload the page and start again.',
    });
  }
  const spoken = inWords ? wordingsIn(version) : {};
  if (!certified || person === undefined) return { attempt: null, hash, ...spoken };
  const now = centre.now();
  await centre.store.keepVersion({ kind: 'scenario', id, language, hash, body: version, now });
  const attempt = await centre.store.startAttempt({
    person,
    kind: 'call',
    subject: id,
    language,
    hash,
    seed: randomUUID(),
    certified: true,
    now,
  });
  const kept = await keptSteps(centre.store, attempt.id);
  const before = isOfRound(kept) ? { steps: kept } : kept.length > 0 && { acts: kept };
  // Words typed before mean nothing to a page without the wordings.
  const inWordsBefore = inWords || wereInWords(kept);
  if (attempt.hash === hash) {
    return { attempt: attempt.id, hash, ...(inWordsBefore && wordingsIn(version)), ...before };
  }
  const older = await centre.store.version(attempt.hash);
  if (!older) throw new Error(`The version of attempt ${attempt.id} was not kept`);
  const begun = readCallVersion(older.body);
  const { hash: old } = attempt;
  const spokenBefore = inWordsBefore && wordingsIn(begun);
  return { attempt: attempt.id, hash: old, play: playOf(begun), ...spokenBefore, ...before };
}

/** Whether anything of what was done was typed or spoken. */
function wereInWords(done: Steps): boolean {
  const acts = isOfRound(done) ? done.map(({ act }) => act) : done;
  return acts.some(({ kind }) => kind === 'said');
}

function wordingsIn(version: CallVersion | RoundVersion): Required<Pick<StartedCall, 'wordings'>> {
  const scenarios = 'round' in version ? version.calls : [version.scenario];
  return { wordings: Object.fromEntries(scenarios.map((one) => [one.id, wordingsOf(one)])) };
}

function playOf(version: CallVersion | RoundVersion): Play | RoundPlay {
  return 'round' in version ? compileRound(version.round, version.calls) : compile(version.scenario);
}
