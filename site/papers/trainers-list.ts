import type { ExtraTime } from '../../records/extra-times.ts';
import type { Person } from '../../records/people.ts';
import type { Language } from '../../markdown/problem.ts';
import type { Centre } from '../centre.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { quizStanding } from './quiz-standing.ts';
import { hasTrainersWord } from './trainers-word.ts';

interface NamedQuiz {
  id: string;
  title: string;
}

/** Somebody who failed a quiz so often in a row that a trainer comes next. */
export interface LockedQuiz {
  person: Person;
  quiz: NamedQuiz;
  failures: number;
  /** Percent, of the last of them, the first first. */
  scores: number[];
  /** When the last one was handed in. */
  since: Date;
}

/** What trainers decide about the taking of quizzes. */
export interface TrainersList {
  waiting: LockedQuiz[];
  /** The extra time that holds, with the name of whoever granted it. */
  extraTimes: { person: Person; quiz: NamedQuiz | undefined; extra: ExtraTime; reason: string; by: string }[];
  /** Who there is, and which quizzes, for whoever grants more. */
  people: Person[];
  quizzes: NamedQuiz[];
}

/** What waits for a trainer, and what was granted. @throws NotDone 403 */
export async function trainersList(
  centre: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
  language: Language,
): Promise<TrainersList> {
  if (!hasTrainersWord(who)) throw notAllowed();
  const { store, library } = centre;
  const [everybody, content, results, granted] = await Promise.all([
    store.people(),
    library(),
    store.quizResults(),
    store.extraTimes(),
  ]);
  const people = everybody.filter(({ active, number }) => active && number !== who.number);
  const quizzes = quizzesIn(content.quizzes, language);
  const inARow = content.shared.takingRules.failuresBeforeTrainer;
  const candidates = [...Map.groupBy(results, ({ person, quiz }) => `${person} ${quiz}`).values()]
    .map((papers) => papers.slice(-inARow))
    .filter((papers) => papers.length === inARow && papers.every(({ passed }) => !passed));
  const waiting: LockedQuiz[] = [];
  for (const papers of candidates) {
    const last = papers.at(-1);
    const person = people.find(({ number }) => number === last?.person);
    const quiz = quizzes.find(({ id }) => id === last?.quiz);
    if (!last || !person || !quiz) continue;
    const { hindrance } = await quizStanding(centre, person.number, { id: quiz.id, minutes: 0 });
    if (hindrance?.why !== 'trainer') continue;
    const scores = papers.map(({ score }) => score);
    waiting.push({ person, quiz, failures: hindrance.failures, scores, since: last.finishedAt });
  }
  const nameOf = (number: string) => everybody.find((one) => one.number === number)?.name ?? number;
  // Of several grants for the same person and quiz the last holds.
  const holding = new Map(granted.map((one) => [`${one.person} ${one.quiz ?? ''}`, one]));
  const extraTimes = [...holding.values()].flatMap(({ person: number, quiz: id, extra, reason, by }) => {
    const person = people.find((one) => one.number === number);
    const isNone = ('minutes' in extra ? extra.minutes : extra.percent) === 0;
    if (!person || isNone) return [];
    const quiz = id === undefined ? undefined : (quizzes.find((one) => one.id === id) ?? { id, title: id });
    return [{ person, quiz, extra, reason, by: nameOf(by) }];
  });
  return {
    waiting: waiting.sort((a, b) => a.since.getTime() - b.since.getTime()),
    extraTimes,
    people,
    quizzes,
  };
}

/** Each quiz once, by the title of the language where there is one. */
function quizzesIn(all: readonly (NamedQuiz & { language: Language })[], language: Language): NamedQuiz[] {
  const own = all.filter((quiz) => quiz.language === language);
  const others = all.filter((quiz) => !own.some(({ id }) => id === quiz.id));
  return [...own, ...others].map(({ id, title }) => ({ id, title })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
