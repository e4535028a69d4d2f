import type { WhyNot } from '../figure.ts';
import type { MarkTable } from '../mark-table.ts';

/** People who were asked the same questions. */
export interface PatternGroup {
  /** Numbers of the questions among those that are estimated. */
  asked: readonly number[];
  /** Every way in which they were answered: the numbers of those that were right, and how many people did so. */
  answered: readonly { right: readonly number[]; people: number }[];
}

export interface Patterns {
  /** How many questions are estimated. */
  size: number;
  groups: readonly PatternGroup[];
  people: number;
}

/**
 * Answers by their patterns, with the questions that can be estimated: marks none or full, and not the same everywhere.
 * @returns `numbers`: for each question of the table its number among those estimated, or why there is none
 */
export function patternsIn(table: MarkTable): { patterns: Patterns; numbers: (number | WhyNot)[] } {
  let size = 0;
  const numbers = table.items.map(({ max }, item): number | WhyNot => {
    const marks = new Set(table.attempts.flatMap((row) => row[item] ?? []));
    if ([...marks].some((mark) => mark !== 0 && mark !== max)) return 'part-marks';
    if (marks.size === 0) return 'too-few-answers';
    return marks.size === 1 ? 'same-marks' : size++;
  });
  const groups = new Map<string, { asked: number[]; answered: Map<string, Answered> }>();
  table.attempts.forEach((row) => {
    const asked: number[] = [];
    const right: number[] = [];
    numbers.forEach((number, item) => {
      const mark = row[item];
      if (typeof number !== 'number' || mark === undefined) return;
      asked.push(number);
      if (mark > 0) right.push(number);
    });
    if (asked.length === 0) return;
    const group = entry(groups, asked.join(), () => ({ asked, answered: new Map<string, Answered>() }));
    entry(group.answered, right.join(), () => ({ right, people: 0 })).people += 1;
  });
  const list = [...groups.values()].map(({ asked, answered }) => ({
    asked,
    answered: [...answered.values()],
  }));
  const all = list.flatMap(({ answered }) => answered).reduce((sum, one) => sum + one.people, 0);
  return { patterns: { size, groups: list, people: all }, numbers };
}

interface Answered {
  right: number[];
  people: number;
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
