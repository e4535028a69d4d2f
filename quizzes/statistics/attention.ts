import type { AnswerTable } from './answer-table.ts';
import type { ItemStatistics } from './item-statistics.ts';
import { ENOUGH, suspectKeys } from './suspect-key.ts';

/** What there is to tell of each kind of reason. */
interface Reasons {
  /** A wrong answer that better people choose. */
  'suspect-key': { key: string; people: number };
  /** Who is good otherwise is wrong here: percent. */
  'negative-discrimination': { index: number };
  /** A wrong answer that more people choose than the right one. */
  'popular-wrong': { key: string; people: number };
  /** Share of the marks earned, 0–1. */
  'too-hard': { facility: number };
  'low-discrimination': { index: number };
  /** An article that the question rests on is said to be wrong. */
  flagged: { article: string };
  'too-easy': { facility: number };
  /** Wrong answers that nobody chose. */
  'never-chosen': { keys: string[] };
}

export type ReasonKind = keyof Reasons;

/** Why a question needs its author; figures as they are shown beside it. */
export type Reason<Kind extends ReasonKind = ReasonKind> = {
  [K in Kind]: { kind: K } & Reasons[K];
}[Kind];

/** The first weighs most: what may be wrong, before what is only weak. */
const WEIGHT: Record<ReasonKind, number> = {
  'suspect-key': 100,
  'negative-discrimination': 60,
  flagged: 50,
  'popular-wrong': 40,
  'too-hard': 30,
  'low-discrimination': 15,
  'too-easy': 8,
  'never-chosen': 4,
};

/** Fewer than so much earned is too hard for people who were taught it. */
const HARD = 0.3;
/** From so much earned on, a question tells nobody apart. */
const EASY = 0.95;
/** Percent: Moodle calls less than 20 weak, and 30 enough. */
const WEAK = 20;
const FAIR = 30;

/** What is known of a question besides its answers. */
interface Besides {
  /** Ids of its articles that are said to be wrong. */
  articlesFlagged?: readonly string[];
  /** Keys of the wrong answers that were written to tempt somebody. */
  distractors?: readonly string[];
}

/**
 * All that a question's answers say against it, the weightiest first; nothing from fewer than 30 answers. A discrimination
 * counts as negative or low only where one standard error more would not make it positive, or fair.
 */
export function attention(
  statistics: ItemStatistics,
  table: AnswerTable | undefined,
  { articlesFlagged = [], distractors = [] }: Besides = {},
): Reason[] {
  const flagged = articlesFlagged.map((article): Reason => ({ kind: 'flagged', article }));
  const reasons =
    statistics.answers < ENOUGH
      ? flagged
      : [...ofMarks(statistics), ...flagged, ...ofAnswers(table, distractors)];
  return reasons.sort((a, b) => WEIGHT[b.kind] - WEIGHT[a.kind]);
}

/** How much its reasons weigh together; 0 without any. */
export function weightOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { kind }) => sum + WEIGHT[kind], 0);
}

function ofMarks({ facility: { value: facility }, discriminationIndex, answers }: ItemStatistics): Reason[] {
  if (facility === undefined) return [];
  if (facility >= EASY) return [{ kind: 'too-easy', facility }];
  const hard: Reason[] = facility < HARD ? [{ kind: 'too-hard', facility }] : [];
  const { value: index } = discriminationIndex;
  if (index === undefined) return hard;
  const error = standardError(index, answers);
  if (index + error < 0) return [...hard, { kind: 'negative-discrimination', index }];
  if (index < WEAK && index + error < FAIR) return [...hard, { kind: 'low-discrimination', index }];
  return hard;
}

/** By how much a correlation (percent) is off by chance, one standard deviation: (1 − r²)/√(n − 1). */
function standardError(index: number, answers: number): number {
  return (100 - index ** 2 / 100) / Math.sqrt(answers - 1);
}

function ofAnswers(table: AnswerTable | undefined, distractors: readonly string[]): Reason[] {
  if (!table) return [];
  const suspects = suspectKeys(table);
  const wrong = table.rows.filter(({ right }) => !right);
  const mostRight = Math.max(0, ...table.rows.filter(({ right }) => right).map(({ all }) => all));
  const popular = wrong.filter((row) => row.all > mostRight && !suspects.includes(row));
  const never = wrong.filter(({ key, all }) => all === 0 && distractors.includes(key)).map(({ key }) => key);
  return [
    ...suspects.map(({ key, all }): Reason => ({ kind: 'suspect-key', key, people: all })),
    ...popular.map(({ key, all }): Reason => ({ kind: 'popular-wrong', key, people: all })),
    ...(never.length > 0 ? [{ kind: 'never-chosen', keys: never } satisfies Reason] : []),
  ];
}
