import type { Centre } from '../centre.ts';
import type { Asker } from '../people/rights.ts';

/** The quizzes of which somebody is asked to judge the cut now. */
export async function cutsToJudge({ store }: Pick<Centre, 'store'>, who: Asker): Promise<string[]> {
  const quizzes = await store.quizzesToJudge(who.number);
  const latest = await Promise.all(quizzes.map(async (quiz) => (await store.cutStudies(quiz))[0]));
  return latest.flatMap((study) =>
    study && study.state !== 'closed' && study.judges.includes(who.number) ? [study.quiz] : [],
  );
}
