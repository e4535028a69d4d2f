import type { Language } from '../../markdown/problem.ts';
import { decisionConsistency, type Certainty } from '../../quizzes/certainty.ts';
import type { TestStatistics } from '../../quizzes/statistics/test-statistics.ts';
import type { Person } from '../../records/people.ts';
import type { QuizResult } from '../../records/quiz-results.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import type { Asker } from '../people/rights.ts';
import { analyse } from './analyse.ts';
import { answeredPapers } from './answered-papers.ts';
import { figureRights, peopleSeen, sitsAt, type FigureRights } from './figure-rights.ts';
import { flaggedArticles } from './flagged-articles.ts';
import { itemLines, type ItemLine } from './item-lines.ts';
import { inOrder } from './quizzes-desk.ts';
import { tally, type Tally } from './tally.ts';
import { whichPapers } from './which-papers.ts';

/** What one person made of a quiz. */
export interface PersonLine {
  person: Pick<Person, 'number' | 'name' | 'team'>;
  first: QuizResult;
  papers: number;
  /** Percent, the best of all papers that are marked. */
  best: number | undefined;
  passed: boolean;
}

/** How one quiz was answered. */
export interface QuizFigures {
  id: string;
  title: string;
  rights: FigureRights;
  /** Percent from which it is passed; nothing when it is not published. */
  pass: number | undefined;
  /** All papers instead of everybody's first. */
  every: boolean;
  tally: Tally;
  test: TestStatistics;
  certainty: Certainty | undefined;
  /** The scores that are marked, 0–100. */
  scores: number[];
  teams: { team: string | undefined; tally: Tally }[];
  people: PersonLine[];
  /** Nothing for those who may not see questions, and while the reader has a paper of this quiz open. */
  items: ItemLine[] | undefined;
  heldBack: boolean;
  /** Each person gets questions of other banks: there are none of its own to look at. */
  isPulse: boolean;
}

/**
 * How one quiz was answered, as far as somebody may see it.
 * @param every all papers instead of everybody's first
 * @throws NotDone 403 for trainees and agents, 404 when there is no such quiz and never was
 */
export async function quizFigures(
  centre: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
  id: string,
  language: Language,
  every: boolean,
): Promise<QuizFigures> {
  const rights = figureRights(who);
  const { store } = centre;
  const [everybody, library, all] = await Promise.all([
    store.people(),
    centre.library(),
    store.quizResults(id),
  ]);
  const versions = inOrder(
    library.quizzes.filter((quiz) => quiz.id === id),
    language,
  );
  const [quiz] = versions;
  if (!quiz && all.length === 0) {
    throw new NotDone(404, { zh: `没有编号为“${id}”的测验。`, en: `There is no quiz "${id}".` });
  }
  const people = new Map(peopleSeen(who, rights, everybody).map((person) => [person.number, person]));
  const seen = all.filter(({ person }) => people.has(person));
  const chosen = whichPapers(seen, every);
  const analysis = analyse(await answeredPapers(store, chosen));
  const heldBack = rights.questions && (await sitsAt(centre, who, id));
  const isPulse = quiz?.pulse !== undefined;
  const showsItems = rights.questions && !heldBack && !isPulse;
  return {
    id,
    title: quiz?.title ?? id,
    rights,
    pass: quiz?.pass,
    every,
    tally: tally(chosen),
    test: analysis.test,
    certainty: quiz && decisionConsistency(quiz.draw, quiz.pass),
    scores: chosen.filter(({ waiting }) => !waiting).map(({ score }) => score),
    teams: byTeam(chosen, people),
    people: byPerson(seen, people),
    items: showsItems ? itemLines(versions, analysis, await flaggedArticles(store)) : undefined,
    heldBack,
    isPulse,
  };
}

function byTeam(results: readonly QuizResult[], people: ReadonlyMap<string, Person>): QuizFigures['teams'] {
  const teams = Map.groupBy(results, ({ person }) => people.get(person)?.team);
  return [...teams]
    .map(([team, own]) => ({ team, tally: tally(own) }))
    .sort((a, b) => (a.team ?? '\uFFFF').localeCompare(b.team ?? '\uFFFF', 'zh'));
}

/** Everybody by their number; leaders look for a person, not for a rank. */
function byPerson(results: readonly QuizResult[], people: ReadonlyMap<string, Person>): PersonLine[] {
  const own = Map.groupBy(results, ({ person }) => person);
  return [...own]
    .flatMap(([number, papers]) => {
      const person = people.get(number);
      const [first] = papers;
      if (!person || !first) return [];
      const marked = papers.filter(({ waiting }) => !waiting);
      return [
        {
          person,
          first,
          papers: papers.length,
          best: marked.length === 0 ? undefined : Math.max(...marked.map(({ score }) => score)),
          passed: papers.some(({ passed }) => passed),
        },
      ];
    })
    .sort((a, b) => (a.person.number < b.person.number ? -1 : 1));
}
