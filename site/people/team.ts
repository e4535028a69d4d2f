import type { Language } from '../../markdown/problem.ts';
import type { Person, Role } from '../../records/people.ts';
import type { Status } from '../../records/readiness.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { MAY_LEAD, type Asker } from './rights.ts';
import { goalOn } from './road.ts';
import { verdictsOn } from './standing.ts';

/** One line of a leader's list. */
export interface TeamLine {
  person: Person;
  /** Where they stand; nothing for those who are not on the road: leaders, trainers, administrators, disabled people. */
  standing: { status: Status; goal: string; missing: number } | undefined;
}

/** Who works towards working alone; the readiness of others is not judged here. */
const ON_THE_ROAD: readonly Role[] = ['trainee', 'agent'];

/** From whom to look at first to whom to look at last. */
const WEAKEST_FIRST: readonly Status[] = [
  'lapsed',
  'not-started',
  'in-progress',
  'ready-for-signature',
  'expiring',
  'ready',
];

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
  const standings = new Map(
    records.map((record) => {
      const goal = goalOn(verdictsOn(content, record, at));
      const profile = content.shared.profiles.find(({ id }) => id === goal?.profile);
      const told = goal &&
        profile && { status: goal.status, goal: profile.name[language], missing: goal.missing.length };
      return [record.person, told] as const;
    }),
  );
  return people
    .map((person) => ({ person, standing: standings.get(person.number) }))
    .sort(
      (a, b) =>
        weight(b) - weight(a) ||
        Number(b.person.role === 'trainee') - Number(a.person.role === 'trainee') ||
        a.person.number.localeCompare(b.person.number),
    );
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

/** The heavier, the sooner to be looked at: by status, then by how much is missing. */
function weight({ person, standing }: TeamLine): number {
  if (!standing) return person.active ? -1 : -2;
  return (WEAKEST_FIRST.length - WEAKEST_FIRST.indexOf(standing.status)) * 1000 + standing.missing;
}
