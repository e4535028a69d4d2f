import type { Language } from '../../markdown/problem.ts';
import { decisionConsistency } from '../../quizzes/certainty.ts';
import type { Quiz } from '../../quizzes/quiz.ts';
import type { QuizResult } from '../../records/quiz-results.ts';
import type { Centre } from '../centre.ts';
import type { Asker } from '../people/rights.ts';
import { analyse } from './analyse.ts';
import { answeredPapers } from './answered-papers.ts';
import { figureRights, peopleSeen, sitsAt, type FigureRights } from './figure-rights.ts';
import { flaggedArticles } from './flagged-articles.ts';
import { itemLines, type ItemLine, type VersionLine } from './item-lines.ts';
import { tally, type Tally } from './tally.ts';
import { whichPapers } from './which-papers.ts';

/** One quiz in the list. */
export interface QuizLine {
  id: string;
  title: string;
  /** Everybody's first papers. */
  first: Tally;
  /** All papers that were handed in. */
  papers: number;
  /** That another paper of the kind gives the same verdict, 0–1; nothing when it is not published. */
  consistency: number | undefined;
  /** How many of its questions need their author; nothing for those who may not know. */
  needing: number | undefined;
}

/** A question that needs its author. */
export interface NeedyItem {
  quiz: string;
  title: ItemLine['title'];
  line: VersionLine;
  weight: number;
}

/** All quizzes at a glance. */
export interface QuizzesDesk {
  rights: FigureRights;
  quizzes: QuizLine[];
  /** The questions that need their authors most; nothing for those who may not know. */
  needy: NeedyItem[] | undefined;
  /** Quizzes whose questions are held back while the reader has a paper of theirs open. */
  heldBack: string[];
}

/** So many questions are a morning's work. */
const MOST_NEEDY = 5;

/** How all quizzes were answered, as far as somebody may see it. @throws NotDone 403 for trainees and agents */
export async function quizzesDesk(
  centre: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
  language: Language,
): Promise<QuizzesDesk> {
  const rights = figureRights(who);
  const { store } = centre;
  const [everybody, library, all] = await Promise.all([
    store.people(),
    centre.library(),
    store.quizResults(),
  ]);
  const seen = new Set(peopleSeen(who, rights, everybody).map(({ number }) => number));
  const results = Map.groupBy(
    all.filter(({ person }) => seen.has(person)),
    ({ quiz }) => quiz,
  );
  const published = Map.groupBy(library.quizzes, ({ id }) => id);
  const ids = [...new Set([...published.keys(), ...results.keys()])].sort();
  const flagged = rights.questions ? await flaggedArticles(store) : new Set<string>();
  const heldBack: string[] = [];
  const needy: NeedyItem[] = [];
  const quizzes: QuizLine[] = [];
  for (const id of ids) {
    const own = results.get(id) ?? [];
    const versions = inOrder(published.get(id) ?? [], language);
    const [quiz] = versions;
    const first = whichPapers(own, false);
    const isHeldBack = rights.questions && (await sitsAt(centre, who, id));
    if (isHeldBack) heldBack.push(id);
    const lines =
      rights.questions && !isHeldBack
        ? itemLines(versions, await analysed(centre, first), flagged)
        : undefined;
    needy.push(...(lines ?? []).flatMap((line) => needyOf(id, line)));
    quizzes.push({
      id,
      title: quiz?.title ?? id,
      first: tally(first),
      papers: own.length,
      consistency: quiz && decisionConsistency(quiz.draw, quiz.pass).consistency,
      needing: lines?.filter(({ needs }) => needs).length,
    });
  }
  needy.sort((a, b) => b.weight - a.weight);
  return { rights, quizzes, needy: rights.questions ? needy.slice(0, MOST_NEEDY) : undefined, heldBack };
}

async function analysed({ store }: Pick<Centre, 'store'>, results: readonly QuizResult[]) {
  return analyse(await answeredPapers(store, results));
}

function needyOf(quiz: string, { title, needs }: ItemLine): NeedyItem[] {
  return needs ? [{ quiz, title, ...needs }] : [];
}

/** The quiz in each of its languages, the reader's first. */
export function inOrder(quizzes: readonly Quiz[], language: Language): Quiz[] {
  return quizzes.toSorted((a, b) => Number(b.language === language) - Number(a.language === language));
}
