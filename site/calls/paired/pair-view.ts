import type { Judgement } from '../../../simulator/judgement.ts';
import { choices, nextTimeout, type Choice, type Line } from '../../../simulator/play.ts';
import { score } from '../../../simulator/score.ts';
import type { Language } from '../../../markdown/problem.ts';
import type { Centre } from '../../centre.ts';
import { PAIR_ROLES, type PairRole } from './pair-roles.ts';
import { roleIn, type PairMarks } from './pairing.ts';
import { pairOf, type OpenPair } from './pair-up.ts';

/** What one of the people in a pair sees; nothing that is for another's eyes. */
export interface PairView {
  language: Language;
  code: string;
  scenario: string;
  title: string;
  role: PairRole;
  /** Who is in it, by name. */
  roles: Partial<Record<PairRole, string>>;
  seen: number;
  begun: boolean;
  /** The customer is gone. */
  ended: boolean;
  /** And the ticket is written, where one is wanted. */
  over: boolean;
  customer: { name: string; about?: string };
  /** What this person reads before the call. */
  brief: string[];
  transcript: Line[];
  /** For the customer: how they feel, and what the agent may have done. */
  script?: { mood: number; choices: Choice[]; silence: boolean; otherwise: boolean };
  /** For the agent. */
  desk?: Record<string, Record<string, string | number>>;
  ticketClasses?: { id: string; name: string }[];
  /** For the observer: the lines of the scorecard. */
  criteria?: { code: string; name: string; max: number }[];
  /** When it is over: what the simulator makes of it, and what the observer does. */
  judgement?: Judgement;
  marks?: PairMarks & { score: number };
  names?: Record<string, string>;
}

type World = Pick<Centre, 'store' | 'library' | 'now'>;

/**
 * The pair as whoever asks sees it; only how far it is, when that is as far as they have seen.
 * @throws NotDone 404 when it is not theirs
 */
export async function pairView(
  world: World,
  who: string,
  { id, seen }: { id: string; seen: number },
): Promise<PairView | { seen: number }> {
  const open = await pairOf(world, who, id);
  const role = roleIn(open.pairing, who);
  if (!role || open.pairing.seen === seen) return { seen: open.pairing.seen };
  const people = await Promise.all(
    PAIR_ROLES.map(async (one) => {
      const number = open.pairing.roles[one];
      return number === undefined ? [] : [[one, (await world.store.person(number))?.name ?? number] as const];
    }),
  );
  const { shared } = await world.library();
  const { language } = open.version.scenario;
  const view = viewOf(open, role, Object.fromEntries(people.flat()));
  if (role !== 'agent') return view;
  const ticketClasses = shared.ticketClasses.map((one) => ({ id: one.id, name: one.name[language] }));
  return { ...view, ticketClasses: view.ended && !view.over ? ticketClasses : [] };
}

function viewOf(open: OpenPair, role: PairRole, roles: PairView['roles']): PairView {
  const { pair, play, pairing, version } = open;
  const { moment, begun, over } = pairing;
  const { language, title, customer } = version.scenario;
  const about = customer.about;
  return {
    language,
    code: pair.code,
    scenario: pair.scenario,
    title,
    role,
    roles,
    seen: pairing.seen,
    begun: begun !== undefined,
    ended: begun !== undefined && moment.ended !== undefined,
    over,
    customer: { name: customer.name, ...(role === 'customer' && about !== undefined && { about }) },
    // The brief tells the agent what is known before the call; the customer has the script.
    brief: role === 'customer' ? [] : play.brief,
    transcript: begun ? linesFor(role, moment.transcript) : [],
    ...(role === 'customer' && { script: scriptOf(open) }),
    ...(role === 'agent' && { desk: play.desk }),
    ...(role === 'observer' && { criteria: criteriaOf(open) }),
    ...(over && verdict(open)),
  };
}

/** The agent speaks freely: what the author would have them say is not for their eyes before the call is over. */
function linesFor(role: PairRole, lines: readonly Line[]): Line[] {
  return lines.filter(({ who }) => role !== 'agent' || who === 'customer' || who === 'screen');
}

function scriptOf({ play, pairing: { moment, begun } }: OpenPair): NonNullable<PairView['script']> {
  const goesOn = begun !== undefined && moment.ended === undefined;
  const replies = goesOn ? (play.steps[moment.step]?.replies ?? []) : [];
  return {
    mood: moment.mood,
    choices: goesOn ? choices(play, moment) : [],
    silence: goesOn && nextTimeout(play, moment) !== undefined,
    otherwise: replies.some(({ kind }) => kind === 'otherwise'),
  };
}

function criteriaOf({ version: { scorecard, scenario } }: OpenPair): NonNullable<PairView['criteria']> {
  return scorecard.criteria.map(({ code, name, max }) => ({ code, name: name[scenario.language], max }));
}

function verdict({ version, pairing }: OpenPair): Pick<PairView, 'judgement' | 'marks' | 'names'> {
  const { scenario, scorecard } = version;
  const judgement = score(scenario, scorecard, pairing.acts);
  const { marks } = pairing;
  const codes = [...scorecard.mustDos, ...scorecard.fails, ...scorecard.endings, ...scorecard.criteria];
  return {
    ...(!judgement.forged && { judgement }),
    ...(marks && { marks: { ...marks, score: markedScore(marks, scorecard.criteria) } }),
    names: Object.fromEntries(codes.map(({ code, name }) => [code, name[scenario.language]])),
  };
}

/** Σ(max × rate) ÷ Σ(max) × 100 over the criteria that applied, with one decimal; 0 when none did. */
function markedScore({ rates }: PairMarks, criteria: readonly { code: string; max: number }[]): number {
  const applied = criteria.flatMap(({ code, max }) => {
    const given = rates[code];
    return given === undefined || given === null ? [] : [{ max, gained: max * given }];
  });
  const total = applied.reduce((sum, { max }) => sum + max, 0);
  const gained = applied.reduce((sum, one) => sum + one.gained, 0);
  return total === 0 ? 0 : Math.round((gained / total) * 1000) / 10;
}
