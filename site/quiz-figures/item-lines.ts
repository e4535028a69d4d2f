import type { Quiz } from '../../quizzes/quiz.ts';
import { attention, weightOf, type Reason } from '../../quizzes/statistics/attention.ts';
import { writtenChoices, type WrittenChoice } from '../../quizzes/statistics/choices.ts';
import type { ItemAnalysis, QuizAnalysis } from './analyse.ts';
import { questionVersion, type QuestionVersion } from './question-version.ts';

/** A version of a question, and what is known of it. */
export interface VersionLine {
  version: QuestionVersion;
  choices: WrittenChoice[];
  /** It stands so in the quiz now. */
  current: boolean;
  /** Nothing before anybody was asked. */
  analysis: ItemAnalysis | undefined;
  /** Why it needs its author; only of current versions. */
  reasons: Reason[];
}

/** A question with all its versions that anybody was asked or that stand in the quiz now. */
export interface ItemLine {
  id: string;
  /** In the reader's language, where it is written in it. */
  title: { text: string; language: string };
  /** The one that the line is about: of those that stand in the quiz now the one with most answers. */
  main: VersionLine;
  /** The others, the latest first. */
  others: VersionLine[];
  /** What needs its author in any current version; the weightiest version's. */
  needs: { line: VersionLine; weight: number } | undefined;
}

/**
 * The questions of a quiz, in the order of its bank; those that are gone from it stand last.
 * @param quizzes the quiz as it is published, in each language; the reader's first
 * @param flagged ids of the articles that somebody said are wrong
 */
export function itemLines(
  quizzes: readonly Quiz[],
  { items }: QuizAnalysis,
  flagged: ReadonlySet<string>,
): ItemLine[] {
  const current = quizzes.flatMap(({ questions, language }) =>
    questions.map((question) => questionVersion(question, language)),
  );
  const now = new Map(current.map((version) => [version.hash, version]));
  const earlier = [...items.values()].map(({ version }) => version).filter(({ hash }) => !now.has(hash));
  const versions = [...now.values(), ...earlier].map((version): VersionLine => {
    const analysis = items.get(version.hash);
    const choices = writtenChoices(version.question);
    const isCurrent = now.has(version.hash) && !version.question.withdrawn;
    const articles = new Set(version.question.articles.map(({ id }) => id).filter((id) => flagged.has(id)));
    return {
      version,
      choices,
      current: now.has(version.hash),
      analysis,
      reasons:
        isCurrent && analysis
          ? attention(analysis.statistics, analysis.table, {
              articlesFlagged: [...articles],
              distractors: distractorsIn(version, choices),
            })
          : [],
    };
  });
  const byId = Map.groupBy(versions, ({ version }) => version.question.id);
  return [...byId].flatMap(([id, lines]) => lineOf(id, lines) ?? []);
}

function lineOf(id: string, lines: readonly VersionLine[]): ItemLine | undefined {
  const latestFirst = lines.toSorted((a, b) => lastAsked(b) - lastAsked(a));
  const current = lines.filter((line) => line.current);
  // Of those with as many answers the reader's comes first, as it does among the quizzes.
  const main = current.toSorted((a, b) => answersTo(b) - answersTo(a))[0] ?? latestFirst[0];
  if (!main) return undefined;
  const needing = lines
    .map((line) => ({ line, weight: weightOf(line.reasons) }))
    .toSorted((a, b) => b.weight - a.weight)
    .find(({ weight }) => weight > 0);
  const { version: named } = current[0] ?? main;
  return {
    id,
    title: { text: named.question.title, language: named.language },
    main,
    others: latestFirst.filter((line) => line !== main),
    needs: needing,
  };
}

/** An option is written to tempt; that nobody calls a middling reply the worst, or picks a sound turn, is as it should be. */
function distractorsIn({ question }: QuestionVersion, choices: readonly WrittenChoice[]): string[] {
  if (question.type !== 'single' && question.type !== 'multiple') return [];
  return choices.filter(({ right }) => !right).map(({ key }) => key);
}

function answersTo({ analysis }: VersionLine): number {
  return analysis?.statistics.answers ?? 0;
}

function lastAsked({ analysis }: VersionLine): number {
  return analysis?.until.getTime() ?? 0;
}
