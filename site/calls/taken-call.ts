import type { Judgement, Overrule } from '../../simulator/judgement.ts';
import { overruled } from '../../simulator/overruled.ts';
import type { Act } from '../../simulator/play.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import type { Scorecard } from '../../simulator/scorecard.ts';
import { score } from '../../simulator/score.ts';
import type { Attempt, FinishedAttempt } from '../../records/attempts.ts';
import type { CallOverrule, CallRemark } from '../../records/call-reviews.ts';
import type { Person } from '../../records/people.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { MAY_LEAD, type Asker } from '../people/rights.ts';
import { keptLog } from './call-log.ts';
import { keptMoments } from './keep-acts.ts';
import { standstills, type Standstill } from './standstills.ts';
import { readCallVersion } from './call-version.ts';

/** What somebody may do about a call that was taken. */
export interface CallRights {
  see: boolean;
  remark: boolean;
  overrule: boolean;
}

/** One call of what was taken: of a round there are several. */
export interface TakenPart {
  scenario: Scenario;
  /** As the simulator judged it, or with what people decided otherwise. */
  judgement: Judgement;
  acts: readonly Act[];
}

/** A call or a round that was taken, with all that people said of it since. */
export interface TakenCall {
  attempt: FinishedAttempt;
  person: Person;
  rights: CallRights;
  title: string;
  scorecard: Scorecard;
  parts: TakenPart[];
  /** As the simulator judged the one call; nothing for a round. */
  judged: Judgement | undefined;
  remarks: CallRemark[];
  overrules: CallOverrule[];
  /** When the clock of a certified one stood still. */
  standstills: Standstill[];
}

/**
 * Certified calls are evidence: trainers and administrators see everybody's, leaders their teams', mentors those of whom they
 * look after. Practice is private. Nobody overrules their own call.
 */
export function rightsOnCall(
  who: Asker,
  whose: Person,
  { certified }: Pick<Attempt, 'certified'>,
): CallRights {
  const isSelf = who.number === whose.number;
  const judges =
    who.role === 'trainer' ||
    who.role === 'admin' ||
    (MAY_LEAD.includes(who.role) && whose.leaders.includes(who.number));
  const see = isSelf || (certified && (judges || whose.mentor === who.number));
  return { see, remark: see && certified, overrule: certified && judges && !isSelf };
}

/**
 * A finished call with what whoever asks may do about it.
 * @throws NotDone 404 when there is none, or none that the asker may know of
 */
export async function takenCall(
  { store }: Pick<Centre, 'store'>,
  who: Asker,
  id: string,
): Promise<TakenCall> {
  const attempt = await store.attempt(id);
  const person = attempt && (await store.person(attempt.person));
  if (!attempt || !person) throw notFound();
  const rights = rightsOnCall(who, person, attempt);
  if (!rights.see || attempt.kind !== 'call' || attempt.state !== 'finished') throw notFound();
  const [kept, remarks, overrules, moments] = await Promise.all([
    store.version(attempt.hash),
    store.callRemarks(id),
    store.callOverrules(id),
    keptMoments(store, id, attempt.subject),
  ]);
  if (!kept) throw new Error(`The version of attempt ${id} was not kept`);
  const version = readCallVersion(kept.body);
  const { scorecard } = version;
  const log = keptLog.parse(attempt.submission);
  const about = { attempt, person, rights, scorecard, remarks, overrules, standstills: standstills(moments) };
  if ('round' in version) {
    const parts = version.calls.map((scenario): TakenPart => {
      const acts = Array.isArray(log) ? [] : (log.parts.find((part) => part.id === scenario.id)?.acts ?? []);
      return { scenario, acts, judgement: judgedAgain(scenario, scorecard, acts) };
    });
    const { title } = version.round;
    return { ...about, title, parts, judged: undefined, rights: { ...rights, overrule: false } };
  }
  const { scenario } = version;
  const acts = Array.isArray(log) ? log : [];
  const judged = judgedAgain(scenario, scorecard, acts);
  const judgement = overruled(judged, scorecard, overrules.map(wordOf));
  return { ...about, title: scenario.title, parts: [{ scenario, judgement, acts }], judged };
}

function notFound(): NotDone {
  return new NotDone(404, { zh: '没有找到这次通话。', en: 'This call was not found.' });
}

/** An overrule of the record as the judgement holds it. */
export function wordOf({ criterion, rate, reason, by, at }: CallOverrule): Overrule {
  return { criterion, ...(rate !== undefined && { rate }), reason, by, at: at.toISOString() };
}

function judgedAgain(scenario: Scenario, scorecard: Scorecard, acts: Parameters<typeof score>[2]): Judgement {
  const judgement = score(scenario, scorecard, acts);
  if (judgement.forged) throw new Error(`A log of ${scenario.id} was judged once and cannot be judged again`);
  return judgement;
}
