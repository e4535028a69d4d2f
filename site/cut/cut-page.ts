import { suggestedCut, type Spread, type SuggestedCut } from '../../quizzes/angoff.ts';
import { drawable } from '../../quizzes/paper.ts';
import { QUESTION_KINDS } from '../../quizzes/question-kinds.ts';
import type { Prose, Question, QuestionType } from '../../quizzes/quiz.ts';
import type { Language } from '../../markdown/problem.ts';
import type { CutRating, CutState, CutStudy } from '../../records/cut-studies.ts';
import type { Centre } from '../centre.ts';
import { refuseCrib } from '../papers/no-crib.ts';
import { readQuizVersion } from '../papers/quiz-version.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { noQuiz } from '../regrade/quiz-versions.ts';
import { canJudge, mayRunStudies } from './cut-rights.ts';
import { latestStudy } from './cut-study.ts';
import { observedFacility, type Facility } from './observed-facility.ts';
import { othersOn } from './others-on.ts';

/** A question as a judge sees it. */
export interface QuestionToJudge {
  id: string;
  prompt: Prose;
  right: string;
  critical: boolean;
  /** What they said in this round. */
  own: number | undefined;
  /** What they said in the first round; in the second only. */
  first: number | undefined;
  /** What the others said in the first round; in the second only. */
  others: Spread | undefined;
  /** What was observed; in the second round only. */
  facility: Facility | undefined;
}

/** What the page of a cut score shows to whoever asks. */
export interface CutPage {
  quiz: string;
  title: string;
  /** The pass mark of today's file, percent. */
  pass: number;
  file: string;
  runs: boolean;
  study: { id: string; state: CutState; step: number; by: string; at: Date } | undefined;
  /** To judge now; nothing for those who were not invited, and when it is over. */
  questions: QuestionToJudge[] | undefined;
  /** How far the judges are in this round; for those who run it. */
  judges: { number: string; name: string; done: number; of: number }[];
  /** Whom else they may invite. */
  invitable: { number: string; name: string }[];
  /** What came of a round that is over, for those who run it: in the second round the first, after it both. */
  results: { round: 1 | 2; cut: SuggestedCut }[];
  /** Titles of the questions, by their ids. */
  titles: Record<string, string>;
  names: Record<string, string>;
  /** Earlier studies, and what came of them. */
  earlier: { at: Date; cut: number | undefined; judges: number }[];
}

/**
 * The page of a quiz's cut score. Nobody sees what others said before the first round is over.
 * @throws NotDone 403 for those who neither run studies nor were invited, and while they have a certified paper of the
 * quiz open; 404 when there is no such quiz
 */
export async function cutPage(
  centre: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
  id: string,
  language: Language,
): Promise<CutPage> {
  const { store } = centre;
  const [{ quizzes }, latest, people] = await Promise.all([
    centre.library(),
    latestStudy(centre, id),
    store.people(),
  ]);
  const runs = mayRunStudies(who);
  const invited = latest?.study.judges.includes(who.number) ?? false;
  if (!runs && !invited) throw notAllowed();
  const ofToday = quizzes.filter((quiz) => quiz.id === id);
  const quiz = ofToday.find((one) => one.language === language) ?? ofToday[0];
  if (!quiz) throw noQuiz(id);
  const judges = invited && latest?.study.state !== 'closed';
  if (judges) await refuseCrib(centre, who.number, id);
  const ratings = latest ? await store.cutRatings(latest.study.id) : [];
  const bank = latest ? drawable(latest.version) : [];
  const nameOf = (number: string) => people.find((one) => one.number === number)?.name ?? number;
  const state = latest?.study.state;
  const round = state === undefined || state === 'first' ? 1 : 2;
  const over: (1 | 2)[] = state === 'closed' ? [1, 2] : round === 2 ? [1] : [];
  const observed =
    judges && round === 2 ? observedFacility(await store.finishedAttempts('quiz', id)) : undefined;
  const study = latest?.study;
  return {
    quiz: id,
    title: quiz.title,
    pass: quiz.pass,
    file: quiz.places.pass.file,
    runs,
    study: study && {
      id: study.id,
      state: study.state,
      step: study.step,
      by: nameOf(study.by),
      at: study.at,
    },
    questions: judges
      ? bank.map((question) => toJudge(question, ratings, who.number, round, observed))
      : undefined,
    judges: (runs && study ? study.judges : []).map((number) => ({
      number,
      name: nameOf(number),
      done: ratings.filter((one) => one.judge === number && one.round === round).length,
      of: bank.length,
    })),
    invitable: runs
      ? people
          .filter((person) => canJudge(person) && !study?.judges.includes(person.number))
          .map(({ number, name }) => ({ number, name }))
      : [],
    results: runs ? over.map((one) => ({ round: one, cut: cutOf(bank, ratings, one) })) : [],
    titles: Object.fromEntries(bank.map((question) => [question.id, question.title])),
    names: Object.fromEntries((study?.judges ?? []).map((number) => [number, nameOf(number)])),
    earlier: runs ? await earlierStudies(store, latest?.earlier ?? []) : [],
  };
}

async function earlierStudies(
  store: Centre['store'],
  studies: readonly CutStudy[],
): Promise<CutPage['earlier']> {
  return await Promise.all(
    studies.map(async ({ id, hash, at, judges }) => {
      const [kept, ratings] = await Promise.all([store.version(hash), store.cutRatings(id)]);
      const bank = kept ? drawable(readQuizVersion(kept.body).quiz) : [];
      return { at, judges: judges.length, cut: cutOf(bank, ratings, 2).cut };
    }),
  );
}

function toJudge(
  question: Question,
  ratings: readonly CutRating[],
  judge: string,
  round: 1 | 2,
  observed: ReadonlyMap<string, Facility> | undefined,
): QuestionToJudge {
  const said = (of: 1 | 2) =>
    ratings.find((one) => one.judge === judge && one.question === question.id && one.round === of)?.value;
  const { id, prompt, critical } = question;
  return {
    id,
    prompt,
    critical,
    right: rightOf(question),
    own: said(round),
    first: round === 2 ? said(1) : undefined,
    others: round === 2 ? othersOn(id, ratings, judge) : undefined,
    facility: observed?.get(id),
  };
}

function cutOf(bank: readonly Question[], ratings: readonly CutRating[], round: 1 | 2): SuggestedCut {
  return suggestedCut(
    bank.map(({ id }) => id),
    ratings.filter((one) => one.round === round),
  );
}

function rightOf<T extends QuestionType>(question: Question<T>): string {
  return QUESTION_KINDS[question.type].right(question);
}
