import { answerTable, type AnswerTable } from '../../quizzes/statistics/answer-table.ts';
import { writtenChoices } from '../../quizzes/statistics/choices.ts';
import { itemStatistics, type ItemStatistics } from '../../quizzes/statistics/item-statistics.ts';
import { thirdsOf, type Third } from '../../quizzes/statistics/thirds.ts';
import { testStatistics, type TestStatistics } from '../../quizzes/statistics/test-statistics.ts';
import type { AnsweredPaper, GivenAnswer } from './answered-papers.ts';
import type { QuestionVersion } from './question-version.ts';

/** What papers say of one version of a question. */
export interface ItemAnalysis {
  version: QuestionVersion;
  statistics: ItemStatistics;
  table: AnswerTable;
  /** Share of the marks earned (0–1) by the third of people who are best on the rest, in the middle, and weakest. */
  byThird: Record<Third, number | undefined>;
  /** When it was first and last handed in. */
  from: Date;
  until: Date;
}

export interface QuizAnalysis {
  test: TestStatistics;
  /** Each version of each question that was asked, by its hash. */
  items: ReadonlyMap<string, ItemAnalysis>;
}

/** What some papers of one quiz say of it and of its questions, each version for itself. */
export function analyse(papers: readonly AnsweredPaper[]): QuizAnalysis {
  const columns = new Map<string, number>();
  const versions: QuestionVersion[] = [];
  for (const { version } of papers.flatMap(({ answers }) => answers)) {
    if (columns.has(version.hash)) continue;
    columns.set(version.hash, versions.length);
    versions.push(version);
  }
  const attempts = papers.map(({ answers }) => {
    const row: (number | undefined)[] = versions.map(() => undefined);
    for (const { version, mark } of answers) row[columns.get(version.hash) ?? -1] = mark;
    return row;
  });
  const table = { items: versions.map(({ hash }) => ({ id: hash, max: 1 })), attempts };
  const asked = Map.groupBy(papers.flatMap(answersBesideRest), ({ answer }) => answer.version.hash);
  const items = itemStatistics(table).flatMap((statistics, column): [string, ItemAnalysis][] => {
    const version = versions[column];
    const given = asked.get(statistics.id) ?? [];
    return version ? [[version.hash, itemOf(version, statistics, given)]] : [];
  });
  return { test: testStatistics(table), items: new Map(items) };
}

/** An answer, and how good its giver is on the rest of the paper, 0–1. */
interface BesideRest {
  answer: GivenAnswer;
  rest: number;
  at: Date;
}

function answersBesideRest({ result, answers }: AnsweredPaper): BesideRest[] {
  const marked = answers.filter(({ mark }) => mark !== undefined);
  const total = marked.reduce((sum, { mark }) => sum + (mark ?? 0), 0);
  const others = Math.max(1, marked.length - 1);
  return marked.map((answer) => ({
    answer,
    // Rounded, so that the order in which marks are added parts nobody from those who are as good.
    rest: Math.round(((total - (answer.mark ?? 0)) / others) * 1e9) / 1e9,
    at: result.finishedAt,
  }));
}

function itemOf(
  version: QuestionVersion,
  statistics: ItemStatistics,
  given: readonly BesideRest[],
): ItemAnalysis {
  const choices = writtenChoices(version.question);
  const fullMarks = new Set(
    given.filter(({ answer }) => answer.mark === 1).flatMap(({ answer }) => answer.chosen),
  );
  const table = answerTable(
    choices,
    given.map(({ answer, rest }) => ({ chosen: answer.chosen, rest })),
    (key) => fullMarks.has(key),
  );
  const times = given.map(({ at }) => at.getTime());
  return {
    version,
    statistics,
    table,
    byThird: earnedByThird(given),
    from: new Date(Math.min(...times)),
    until: new Date(Math.max(...times)),
  };
}

function earnedByThird(given: readonly BesideRest[]): Record<Third, number | undefined> {
  const thirds = thirdsOf(given.map(({ rest }) => rest));
  const earned = (third: Third) => {
    const marks = given.filter((_, index) => thirds[index] === third).map(({ answer }) => answer.mark ?? 0);
    return marks.length === 0 ? undefined : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  };
  return { upper: earned('upper'), middle: earned('middle'), lower: earned('lower') };
}
