import type { Language } from '../../../markdown/problem.ts';
import type { Centre } from '../../centre.ts';
import type { Asker } from '../../people/rights.ts';
import { maySeePaper } from './paper-rights.ts';
import { changesOf, type ResultChange } from './result-changes.ts';

/** One line of the list of papers that were handed in. */
export interface TakenPaperLine {
  attempt: string;
  person: { number: string; name: string };
  quiz: string;
  title: string;
  at: Date;
  score: number;
  passed: boolean;
  waiting: boolean;
  practice: boolean;
  changes: ResultChange[];
}

/** So many lines are a screen to look through; older papers are found by their person. */
const MOST = 100;

/**
 * The papers that somebody may see, the latest first: of one person their own practice too, else certified ones only.
 * @param of only those of the person with this employee number
 */
export async function takenPapers(
  { store, library }: Pick<Centre, 'store' | 'library'>,
  who: Asker,
  language: Language,
  of?: string,
): Promise<TakenPaperLine[]> {
  const [everybody, { quizzes }] = await Promise.all([store.people(), library()]);
  const names = new Map(everybody.map(({ number, name }) => [number, name]));
  const byNumber = new Map(everybody.map((person) => [person.number, person]));
  const seen = everybody.filter(
    (person) => (of === undefined || person.number === of) && maySeePaper(who, person, { certified: true }),
  );
  const results = (await store.resultsOf(seen.map(({ number }) => number))).filter(
    ({ kind, person, certified }) => {
      const whose = byNumber.get(person);
      return kind === 'quiz' && whose !== undefined && maySeePaper(who, whose, { certified });
    },
  );
  const titleOf = (id: string) =>
    quizzes.find((quiz) => quiz.id === id && quiz.language === language)?.title ?? id;
  return await Promise.all(
    results
      .slice(-MOST)
      .reverse()
      .map(async (one) => ({
        attempt: one.id,
        person: { number: one.person, name: names.get(one.person) ?? one.person },
        quiz: one.subject,
        title: titleOf(one.subject),
        at: one.finishedAt,
        score: one.score,
        passed: one.passed,
        waiting: one.waiting ?? false,
        practice: !one.certified,
        changes: changesOf(await store.resultSteps(one.id), names),
      })),
  );
}
