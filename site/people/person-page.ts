import type { Language } from '../../markdown/problem.ts';
import type { Person } from '../../records/people.ts';
import type { Centre } from '../centre.ts';
import { toRead } from '../notices/to-read.ts';
import { pulseDuty, type PulseDuty } from '../pulse/pulse-duty.ts';
import { nextStep, overdueStep, type NextStep } from './next-step.ts';
import { personFor, type Asker, type Rights } from './rights.ts';
import { standing, type Standing } from './standing.ts';

/** Everything a page shows of one person. */
export interface PersonPage {
  person: Person;
  rights: Rights;
  standing: Standing | undefined;
  next: NextStep | undefined;
  /** The week's pulse, for those who are to take one. */
  pulse: PulseDuty | undefined;
  /** Whom the person can ask. */
  leaders: Person[];
  mentor: Person | undefined;
  /** For whoever may vouch or manage: who there is to be chosen. */
  everybody: Person[];
  /** For whoever may vouch: the auto-fails that a seen call can hold. */
  fails: { code: string; name: string }[];
  /** The name of whoever has an employee number. */
  nameOf: (number: string) => string;
}

type World = Pick<Centre, 'store' | 'library' | 'now'>;

/**
 * What somebody may see of a person.
 * @param asked the profile to explain in place of the person's present goal
 * @throws NotDone 404 for people whom the asker may not know of
 */
export async function personPage(
  { store, library, now }: World,
  who: Asker,
  number: string,
  { language, asked }: { language: Language; asked: string | null },
): Promise<PersonPage> {
  const { person, rights } = await personFor({ store }, who, number);
  const isSelf = who.number === number;
  const [everybody, [record], attempts, content, waiting] = await Promise.all([
    store.people(),
    store.recordsOf([number]),
    store.attemptsOf(number),
    library(),
    isSelf ? toRead({ store, library, now }, who, language) : [],
  ]);
  if (!record) throw new Error(`There is no record of ${number}`);
  const pulse = pulseDuty(content, person, record, now(), language);
  const byNumber = new Map(everybody.map((one) => [one.number, one]));
  const nameOf = (one: string) => byNumber.get(one)?.name ?? one;
  const stands = standing(content, record, now(), {
    language,
    reader: isSelf ? 'self' : 'leader',
    nameOf,
    mentor: person.mentor && nameOf(person.mentor),
    profile: asked ?? undefined,
  });
  // An open practice call is nobody's business; only what counts is gone on with.
  const begun = attempts.filter(({ state, certified }) => state === 'open' && certified);
  return {
    person,
    rights,
    standing: stands,
    pulse,
    next:
      overdueStep(waiting, language) ??
      (stands && nextStep(stands.gaps, begun, stands.profile.name[language], language)),
    leaders: person.leaders.flatMap((one) => byNumber.get(one) ?? []).filter(({ active }) => active),
    mentor: person.mentor === undefined ? undefined : byNumber.get(person.mentor),
    everybody: rights.vouch || rights.manage ? everybody : [],
    fails: (content.shared.scorecard?.fails ?? []).map(({ code, name }) => ({ code, name: name[language] })),
    nameOf,
  };
}
