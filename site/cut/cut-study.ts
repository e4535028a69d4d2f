import type { Quiz } from '../../quizzes/quiz.ts';
import type { CutStudy } from '../../records/cut-studies.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { readQuizVersion } from '../papers/quiz-version.ts';

type Reading = Pick<Centre, 'store'>;

/** The latest study of a quiz, with the version of the quiz that its judges see. */
export async function latestStudy(
  { store }: Reading,
  quiz: string,
): Promise<{ study: CutStudy; version: Quiz; earlier: CutStudy[] } | undefined> {
  const [study, ...earlier] = await store.cutStudies(quiz);
  const kept = study && (await store.version(study.hash));
  return study && kept && { study, version: readQuizVersion(kept.body).quiz, earlier };
}

/** The study with an id, which must be the quiz's latest. @throws NotDone 404 */
export async function studyOf(
  centre: Reading,
  quiz: string,
  id: string,
): Promise<{ study: CutStudy; version: Quiz }> {
  const latest = await latestStudy(centre, quiz);
  if (latest?.study.id === id) return latest;
  throw new NotDone(404, {
    zh: '这一次定线已经不是最新的了，请刷新页面。',
    en: 'This study is not the latest any more. Reload the page.',
  });
}
