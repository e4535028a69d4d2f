import type { Language } from '../../markdown/problem.ts';
import type { Centre } from '../centre.ts';
import type { Asker } from '../people/rights.ts';
import { rightsOnCall } from './taken-call.ts';

/** One line of the list of certified calls. */
export interface TakenLine {
  attempt: string;
  person: { number: string; name: string };
  subject: string;
  title: string;
  at: Date;
  score: number;
  passed: boolean;
  fails: string[];
  remarks: number;
  /** Whether a person decided otherwise than the simulator. */
  overruled: boolean;
}

/** So many lines are a screen to look through; older calls are found by their person. */
const MOST = 200;

/**
 * The certified calls that somebody may see, the latest first.
 * @param of only those of the person with this employee number
 */
export async function takenList(
  { store, library }: Pick<Centre, 'store' | 'library'>,
  who: Asker,
  language: Language,
  of?: string,
): Promise<TakenLine[]> {
  const [everybody, { scenarios, rounds }] = await Promise.all([store.people(), library()]);
  const seen = everybody.filter(
    (person) =>
      (of === undefined || person.number === of) && rightsOnCall(who, person, { certified: true }).see,
  );
  const byNumber = new Map(seen.map((person) => [person.number, person]));
  const results = await store.resultsOf([...byNumber.keys()]);
  const calls = results.filter(({ kind, certified }) => kind === 'call' && certified).slice(-MOST);
  const remarks = await store.remarkCounts(calls.map(({ id }) => id));
  const titleOf = (id: string) =>
    [...scenarios, ...rounds].find((one) => one.id === id && one.language === language)?.title ?? id;
  return calls.reverse().map((one) => ({
    attempt: one.id,
    person: { number: one.person, name: byNumber.get(one.person)?.name ?? one.person },
    subject: one.subject,
    title: titleOf(one.subject),
    at: one.finishedAt,
    score: one.score,
    passed: one.passed,
    fails: one.fails,
    remarks: remarks.get(one.id) ?? 0,
    overruled: isOverruled(one.result),
  }));
}

function isOverruled(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'overruled' in result;
}
