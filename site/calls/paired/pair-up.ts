import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { compile } from '../../../simulator/compile.ts';
import { act, nextTimeout, type Act, type Play } from '../../../simulator/play.ts';
import type { Pair } from '../../../records/pairs.ts';
import { NotDone } from '../../answer.ts';
import type { Centre } from '../../centre.ts';
import { readCallVersion, type CallVersion } from '../call-version.ts';
import { publishedCall } from '../start-call.ts';
import { PAIR_ROLES } from './pair-roles.ts';
import { pairingOf, pairMarks, roleIn, type PairDeed, type Pairing } from './pairing.ts';

/** Letters and digits that nobody confuses when they are called across a table. */
const CODE_LETTERS = 'ACDEFHJKMNPRTUWXY34679';
const CODE_LENGTH = 6;
/** Long enough for a class of a day; a code that was left on a whiteboard opens nothing tomorrow. */
const JOIN_WITHIN = 12 * 60 * 60 * 1000;

const role = z.enum(PAIR_ROLES);

export const startPairBody = z.strictObject({
  scenario: z.string().max(80),
  language: z.enum(['zh', 'en']),
  role,
});

export const joinPairBody = z.strictObject({
  code: z.string().max(20).normalize('NFKC').trim().toUpperCase(),
  role,
});

export const pairStepBody = z.strictObject({
  pair: z.uuid(),
  /** How many steps the browser has seen. */
  seen: z.int().min(0).max(5000),
  deed: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('begin') }),
    z.strictObject({ kind: z.literal('did'), reply: z.string().max(40) }),
    z.strictObject({ kind: z.literal('silence') }),
    z.strictObject({ kind: z.literal('otherwise') }),
    z.strictObject({ kind: z.literal('record'), class: z.string().max(100), note: z.string().max(5000) }),
    z.strictObject({ kind: z.literal('marks'), marks: pairMarks }),
  ]),
});
type Deed = z.infer<typeof pairStepBody>['deed'];

type World = Pick<Centre, 'store' | 'library' | 'now'>;

/** A pair with all that is known of it. */
export interface OpenPair {
  pair: Pair;
  version: CallVersion;
  play: Play;
  pairing: Pairing;
}

/**
 * Opens a call that people practise with each other, and gives its code, by which the others come in.
 * @throws NotDone 404 (no such call), 422 (a round: its calls are practised one by one)
 */
export async function startPair(
  { store, library, now: clock }: World,
  who: string,
  { scenario, language, role: as }: z.infer<typeof startPairBody>,
): Promise<{ id: string; code: string }> {
  const { version, hash } = await publishedCall({ library }, scenario, language);
  if ('round' in version) {
    throw new NotDone(422, {
      zh: '一组通话不能两个人一起练，请选其中一通。',
      en: 'A round cannot be practised in pairs; choose one of its calls.',
    });
  }
  const now = clock();
  await store.keepVersion({ kind: 'scenario', id: scenario, language, hash, body: version, now });
  const code = newCode();
  const id = await store.startPair({ code, scenario, language, hash, by: who, now });
  await store.addPairStep({ pair: id, seen: 0, body: { kind: 'join', role: as }, by: who, now });
  return { id, code };
}

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}

/**
 * Lets somebody into a pair by its code. Whoever is in it already keeps their role.
 * @throws NotDone 404 (no such code, or too old), 409 (somebody else has the role)
 */
export async function joinPair(
  { store, now }: World,
  who: string,
  { code, role: as }: z.infer<typeof joinPairBody>,
): Promise<{ id: string }> {
  const pair = await store.pairByCode(code);
  if (!pair || now().getTime() - pair.at.getTime() > JOIN_WITHIN) {
    throw new NotDone(404, {
      zh: '没有这个对练码，或者已经过了 12 小时。请向开始对练的同事再要一个。',
      en: 'There is no such code, or it is older than 12 hours. Ask whoever began for a new one.',
    });
  }
  const { pairing } = await openPair({ store }, pair);
  if (roleIn(pairing, who)) return { id: pair.id };
  const other = pairing.roles[as];
  const written =
    other === undefined &&
    (await store.addPairStep({
      pair: pair.id,
      seen: pairing.seen,
      body: { kind: 'join', role: as },
      by: who,
      now: now(),
    }));
  if (!written) {
    throw new NotDone(409, {
      zh: '这个角色刚才有人选了，请换一个。',
      en: 'Somebody has just taken this part. Choose another.',
    });
  }
  return { id: pair.id };
}

/**
 * A pair of which whoever asks is a part.
 * @throws NotDone 404 when there is none, or it is others'
 */
export async function pairOf({ store }: Pick<Centre, 'store'>, who: string, id: string): Promise<OpenPair> {
  const pair = await store.pair(id);
  const open = pair && (await openPair({ store }, pair));
  if (!open || !roleIn(open.pairing, who)) {
    throw new NotDone(404, {
      zh: '没有找到这次对练。请用对练码重新加入。',
      en: 'This pair was not found. Join again with its code.',
    });
  }
  return open;
}

async function openPair({ store }: Pick<Centre, 'store'>, pair: Pair): Promise<OpenPair> {
  const [kept, steps] = await Promise.all([store.version(pair.hash), store.pairSteps(pair.id)]);
  const version = kept && readCallVersion(kept.body);
  if (!version || 'round' in version) throw new Error(`The call of pair ${pair.id} was not kept`);
  const play = compile(version.scenario);
  return { pair, version, play, pairing: pairingOf(play, steps) };
}

/**
 * Takes the next step of a pair: the customer rings and tells what the agent did, the agent writes the ticket, the observer
 * hands in the marks.
 * @throws NotDone 403 (another's part), 404, 409 (somebody else was quicker, or it cannot be now)
 */
export async function stepPair(
  world: World,
  who: string,
  { pair: id, seen, deed }: z.infer<typeof pairStepBody>,
): Promise<{ seen: number }> {
  const open = await pairOf(world, who, id);
  const { pairing, play } = open;
  if (roleIn(pairing, who) !== roleFor(deed)) {
    throw new NotDone(403, {
      zh: '这一步由另一个角色来做。',
      en: 'This step is for another part.',
    });
  }
  const now = world.now();
  const body = bodyFor(deed, pairing, play, now);
  const step = body && { pair: id, seen: pairing.seen, body, by: who, now };
  const written = seen >= pairing.moved && step && (await world.store.addPairStep(step));
  if (!written) {
    throw new NotDone(409, {
      zh: '对方刚才动了一步，页面已更新，请再看一眼。',
      en: 'The other side has just moved; the page is up to date again. Have another look.',
    });
  }
  return { seen: pairing.seen + 1 };
}

function roleFor({ kind }: Deed): (typeof PAIR_ROLES)[number] {
  if (kind === 'record') return 'agent';
  return kind === 'marks' ? 'observer' : 'customer';
}

/** What is written down of a deed; nothing when it cannot happen now. */
function bodyFor(deed: Deed, pairing: Pairing, play: Play, now: Date): PairDeed | undefined {
  const { begun, over, moment } = pairing;
  if (deed.kind === 'begin') return begun ? undefined : { kind: 'begin' };
  if (deed.kind === 'marks') return over ? { kind: 'marks', marks: deed.marks } : undefined;
  if (!begun) return undefined;
  // The clock of the record, not a browser's, and never backwards.
  const at = Math.max(moment.at, now.getTime() - begun.getTime());
  const done = actFor(deed, at, moment.at + (nextTimeout(play, moment)?.after ?? 0));
  return 'refused' in act(play, moment, done) ? undefined : { kind: 'act', act: done };
}

function actFor(deed: Exclude<Deed, { kind: 'begin' | 'marks' }>, at: number, silenceAt: number): Act {
  switch (deed.kind) {
    case 'did':
      return { at, kind: 'reply', reply: deed.reply };
    case 'silence':
      return { at: Math.max(at, silenceAt), kind: 'silence' };
    case 'otherwise':
      return { at, kind: 'otherwise', said: '' };
    case 'record':
      return { at, kind: 'record', class: deed.class, note: deed.note };
  }
}
