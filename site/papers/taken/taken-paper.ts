import { decisionConsistency } from '../../../quizzes/certainty.ts';
import type { Grade } from '../../../quizzes/grade.ts';
import { paper, type Paper } from '../../../quizzes/paper.ts';
import type { Language } from '../../../markdown/problem.ts';
import { NotDone } from '../../answer.ts';
import type { Centre } from '../../centre.ts';
import type { Asker } from '../../people/rights.ts';
import { refusePulseAsCrib } from '../../pulse/pulse-as-crib.ts';
import type { GradedPaper } from '../finish-paper.ts';
import { gradeOnRecord } from '../grade-on-record.ts';
import { refuseCrib } from '../no-crib.ts';
import { readQuizVersion } from '../quiz-version.ts';
import { taught } from '../taught.ts';
import { maySeePaper } from './paper-rights.ts';
import { changesOf, type ResultChange } from './result-changes.ts';

/** What the page of a paper that was handed in holds: the version that was seen, and what it is worth by now. */
export interface TakenPaper {
  language: Language;
  person: { number: string; name: string };
  at: Date;
  /** In the language in which it was taken. */
  paper: Paper;
  graded: GradedPaper;
  changes: ResultChange[];
  competencies: Record<string, string>;
  articles: Record<string, string>;
}

/**
 * A finished paper with everything that was asked and answered.
 * @throws NotDone 403 while whoever asks has a certified paper of the same quiz open, 404 when there is none, or none
 * that they may know of
 */
export async function takenPaper(
  centre: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
  id: string,
): Promise<TakenPaper> {
  const { store } = centre;
  const attempt = await store.attempt(id);
  const person = attempt && (await store.person(attempt.person));
  if (!attempt || !person || !maySeePaper(who, person, attempt)) throw notFound();
  if (attempt.kind !== 'quiz' || attempt.state !== 'finished') throw notFound();
  await refuseCrib(centre, who.number, attempt.subject);
  await refusePulseAsCrib(centre, { hash: attempt.hash, person: who.number });
  const [kept, steps, people, { articles, shared }] = await Promise.all([
    store.version(attempt.hash),
    store.resultSteps(id),
    store.people(),
    centre.library(),
  ]);
  if (!kept) throw new Error(`The version of attempt ${id} was not kept`);
  const { quiz } = readQuizVersion(kept.body);
  const names = new Map(people.map(({ number, name }) => [number, name]));
  const { language } = quiz;
  const grade = withNames(gradeOnRecord(attempt), names);
  return {
    language,
    person: { number: person.number, name: person.name },
    at: attempt.finishedAt,
    paper: paper(quiz, attempt.seed),
    graded: {
      grade: attempt.certified ? grade : taught(grade),
      certainty: decisionConsistency(grade.items.length, quiz.pass),
      kept: true,
      practice: !attempt.certified,
      late: false,
    },
    changes: changesOf(steps, names),
    competencies: Object.fromEntries(shared.competencies.map((one) => [one.id, one.name[language]])),
    articles: Object.fromEntries(
      articles.filter((article) => article.language === language).map((one) => [one.id, one.title]),
    ),
  };
}

/** Everybody on the page by name. */
function withNames(grade: Grade, names: ReadonlyMap<string, string>): Grade {
  const items = grade.items.map((item) =>
    item.marked
      ? { ...item, marked: { ...item.marked, by: names.get(item.marked.by) ?? item.marked.by } }
      : item,
  );
  return { ...grade, items };
}

function notFound(): NotDone {
  return new NotDone(404, { zh: '没有找到这份答卷。', en: 'This paper was not found.' });
}
