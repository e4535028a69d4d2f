import type { Language } from '../../markdown/problem.ts';
import type { Person, Role } from '../../records/people.ts';
import type { Status, Verdict } from '../../records/readiness.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import type { Library } from '../library.ts';
import { pulseDuty, type PulseDuty } from '../pulse/pulse-duty.ts';
import { MAY_LEAD, type Asker } from './rights.ts';
import { whereabouts } from './road.ts';
import { verdictsOn } from './standing.ts';

/** A station of the road in a leader's list. */
export interface Station {
  profile: string;
  name: string;
  status: Status;
  missing: number;
}

/** Where one person is, in a leader's list. */
export interface LineStanding {
  /** How far they came; nothing yet for a newcomer. */
  reached: Station | undefined;
  /** What they work towards. */
  goal: Station;
  /** What only waits for a signature. */
  toSign: Station | undefined;
}

/** One line of a leader's list. */
export interface TeamLine {
  person: Person;
  /** Nothing for those who are not on the road: leaders, trainers, administrators, disabled people. */
  standing: LineStanding | undefined;
  /** The week's pulse, for those who are to take one. */
  pulse: PulseDuty | undefined;
}

/** Who works towards working alone; the readiness of others is not judged here. */
const ON_THE_ROAD: readonly Role[] = ['trainee', 'agent'];

/**
 * The people of whoever asks, weakest first: those in the teams they lead, or everybody for an administrator.
 * @throws NotDone 403 for trainees and agents
 */
export async function team(
  { store, library, now }: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
  language: Language,
): Promise<TeamLine[]> {
  const people = await peopleOf(store, who);
  const judged = people.filter(({ active, role }) => active && ON_THE_ROAD.includes(role));
  const records = await store.recordsOf(judged.map(({ number }) => number));
  const content = await library();
  const at = now();
  const byNumber = new Map(records.map((record) => [record.person, record]));
  const standings = new Map(
    records.map((record) => [
      record.person,
      lineStanding(verdictsOn(content, record, at), content, language),
    ]),
  );
  return people
    .map((person) => {
      const record = byNumber.get(person.number);
      const pulse = record && pulseDuty(content, person, record, at, language);
      return { person, standing: standings.get(person.number), pulse };
    })
    .sort((a, b) => {
      const [first, second] = [strength(a), strength(b)];
      const decides = first.findIndex((value, index) => value !== second[index]);
      const difference = (first[decides] ?? 0) - (second[decides] ?? 0);
      return difference || a.person.number.localeCompare(b.person.number);
    });
}

/** Whether somebody can have people of their own to look after. */
export function mayHaveTeam({ role }: Pick<Asker, 'role'>): boolean {
  return MAY_LEAD.includes(role);
}

async function peopleOf(store: Centre['store'], { number, role }: Asker): Promise<Person[]> {
  if (role === 'admin') return await store.people();
  if (mayHaveTeam({ role })) return await store.teamOf(number);
  throw new NotDone(403, {
    zh: '这一页给班长和管理员看。您自己的进度在“我的上岗进度”里。',
    en: 'This page is for team leaders and administrators. Your own progress is under “My readiness”.',
  });
}

function lineStanding(
  verdicts: readonly Verdict[],
  { shared: { profiles } }: Library,
  language: Language,
): LineStanding | undefined {
  const station = ({ profile, status, missing }: Verdict): Station => ({
    profile,
    name: profiles.find(({ id }) => id === profile)?.name[language] ?? profile,
    status,
    missing: missing.length,
  });
  const { reached, goal, toSign } = whereabouts(verdicts);
  return (
    goal && { reached: reached && station(reached), goal: station(goal), toSign: toSign && station(toSign) }
  );
}

const FARTHER: readonly Status[] = [
  'lapsed',
  'not-started',
  'in-progress',
  'ready-for-signature',
  'expiring',
  'ready',
];

/**
 * What people are ordered by, the weakest with the lowest numbers: whoever lapsed is looked at first, then whoever
 * reached nothing, then by how far they are towards their goal. Those who are not judged come last.
 */
function strength({ person, standing }: TeamLine): number[] {
  if (!standing) return [person.active ? 1 : 2];
  const { reached, goal } = standing;
  const isLapsed = reached?.status === 'lapsed';
  return [
    0,
    isLapsed ? 0 : reached === undefined ? 1 : 2,
    FARTHER.indexOf(goal.status),
    -goal.missing,
    person.role === 'trainee' ? 0 : 1,
  ];
}
