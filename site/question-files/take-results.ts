import { z } from 'zod';
import type { Language } from '../../markdown/problem.ts';
import type { Centre } from '../centre.ts';
import type { Asker } from '../people/rights.ts';
import { figureRights, peopleSeen } from '../quiz-figures/figure-rights.ts';
import { resultsFileWords } from '../words/results-file.ts';
import { resultsCsv, resultsXlsx, type ResultLine } from './results-file.ts';
import { XLSX } from './write-questions.ts';

/** Which results are wanted, as an address says it. */
export const resultsQuery = z.object({
  language: z.enum(['zh', 'en']),
  as: z.enum(['xlsx', 'csv']),
  /** One quiz; all of them when it is left out. */
  quiz: z.string().max(80).optional(),
  /** One team; all that whoever asks may see when it is left out. */
  team: z.string().max(200).optional(),
});

/**
 * Results as a file: for trainers and administrators of everybody, for leaders of their own people.
 * @throws NotDone 403 for everybody else
 */
export async function takeResults(
  centre: Pick<Centre, 'store' | 'library'>,
  who: Asker,
  { language, as, quiz, team }: z.infer<typeof resultsQuery>,
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const rights = figureRights(who);
  const words = resultsFileWords[language];
  const seen = peopleSeen(who, rights, await centre.store.people());
  const people = new Map(
    seen
      .filter((person) => team === undefined || person.team === team)
      .map((person) => [person.number, person]),
  );
  const lines = await resultLines(centre, people, language, quiz);
  const name = words.file([quiz ?? words.all, ...(team === undefined ? [] : [team])].join('-'));
  if (as === 'csv')
    return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', bytes: resultsCsv(lines, language) };
  return { name: `${name}.xlsx`, type: XLSX, bytes: await resultsXlsx(lines, language) };
}

async function resultLines(
  { store, library }: Pick<Centre, 'store' | 'library'>,
  people: ReadonlyMap<string, ResultLine['person']>,
  language: Language,
  quiz: string | undefined,
): Promise<ResultLine[]> {
  const [results, { quizzes }] = await Promise.all([store.quizResults(quiz), library()]);
  const titles = new Map(
    [...quizzes].sort((a) => (a.language === language ? 1 : -1)).map(({ id, title }) => [id, title]),
  );
  const taken = new Map<string, number>();
  return results.flatMap((result) => {
    const key = `${result.person} ${result.quiz}`;
    const attempt = (taken.get(key) ?? 0) + 1;
    taken.set(key, attempt);
    const person = people.get(result.person);
    return person ? [{ person, result, title: titles.get(result.quiz) ?? '', attempt }] : [];
  });
}
