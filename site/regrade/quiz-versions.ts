import { differences, type Difference } from '../../quizzes/regrade/differences.ts';
import type { Quiz } from '../../quizzes/quiz.ts';
import type { Language } from '../../markdown/problem.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { quizHash, readQuizVersion } from '../papers/quiz-version.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { mayRegrade } from './may-regrade.ts';

/** A version of a quiz that papers were taken of. */
export interface QuizVersionOnDesk {
  hash: string;
  language: Language;
  since: Date;
  /** Certified papers that were handed in. */
  papers: number;
  /** What today's quiz has otherwise: nothing when it is today's, or when there is no quiz in its language any more. */
  differences: { question: string; title: string; what: Difference[] }[];
  /** It is what people get today. */
  isToday: boolean;
  /** Percent from which it is passed, then and today. */
  pass: { then: number; today: number | undefined };
}

/** What the page of regrades shows before anything is chosen. */
export interface QuizVersions {
  quiz: string;
  title: string;
  versions: QuizVersionOnDesk[];
  earlier: { id: string; at: Date; by: string; reason: string; changed: number }[];
}

type World = Pick<Centre, 'store' | 'library'>;

/**
 * The versions of a quiz that anybody handed in, the latest first.
 * @throws NotDone 403, 404 when there is no such quiz
 */
export async function quizVersions(
  { store, library }: World,
  who: Asker,
  id: string,
  language: Language,
): Promise<QuizVersions> {
  if (!mayRegrade(who)) throw notAllowed();
  const [{ quizzes }, kept, papers, regrades, people] = await Promise.all([
    library(),
    store.versionsOf('quiz', id),
    store.finishedAttempts('quiz', id),
    store.regradesOf(id),
    store.people(),
  ]);
  const today = quizzes.filter((quiz) => quiz.id === id);
  const title = (today.find((quiz) => quiz.language === language) ?? today[0])?.title;
  if (title === undefined) throw noQuiz(id);
  const names = new Map(people.map(({ number, name }) => [number, name]));
  const versions = kept.map(({ hash, body, keptAt }): QuizVersionOnDesk => {
    const { quiz } = readQuizVersion(body);
    const now = today.find((one) => one.language === quiz.language);
    return {
      hash,
      language: quiz.language,
      since: keptAt,
      papers: papers.filter((paper) => paper.certified && paper.hash === hash).length,
      differences: now ? differenceOf(quiz, now) : [],
      isToday: now !== undefined && quizHash({ quiz: now }) === hash,
      pass: { then: quiz.pass, today: now?.pass },
    };
  });
  return {
    quiz: id,
    title,
    versions: versions.filter((version) => version.papers > 0),
    earlier: regrades.map(({ by, ...regrade }) => ({ ...regrade, by: names.get(by) ?? by })),
  };
}

/** A quiz that nobody knows. */
export function noQuiz(id: string): NotDone {
  return new NotDone(404, { zh: `没有编号为“${id}”的测验。`, en: `There is no quiz "${id}".` });
}

function differenceOf(old: Quiz, today: Quiz): QuizVersionOnDesk['differences'] {
  const ids = [...new Set([...old.questions, ...today.questions].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [before, now] = [old, today].map(({ questions }) => questions.find((one) => one.id === id));
    const title = now?.title ?? before?.title ?? id;
    if (!before) return [{ question: id, title, what: ['new' as const] }];
    if (!now) return [{ question: id, title, what: ['gone' as const] }];
    const what = differences(before, now);
    return what.length > 0 ? [{ question: id, title, what }] : [];
  });
}
