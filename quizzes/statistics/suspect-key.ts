import type { AnswerRow, AnswerTable } from './answer-table.ts';

/** Fewer answers than this say nothing that is worth a trainer's time. */
export const ENOUGH = 30;

/** So many people must have chosen an answer before it can cast doubt on the key. */
const CHOSEN_BY = 5;

/** The t value from which a relation is no chance: p < .025, one-sided. */
const CERTAIN = 2;

/**
 * Answers marked wrong that better people choose: the key may be wrong, or the question misread by those who know most.
 *
 * An answer is suspect when all of this holds: the question has at least 30 answers; at least 5 people chose it; choosing
 * it goes with more marks on the rest of the paper, by more than chance (t = r·√((n−2)/(1−r²)) > 2); and it does so
 * more than choosing some right answer does.
 */
export function suspectKeys({ rows, unanswered, ...thirds }: AnswerTable): AnswerRow[] {
  const people = thirds.upper + thirds.middle + thirds.lower;
  const answered = people - unanswered.all;
  if (answered < ENOUGH) return [];
  const rights = rows.filter(({ right }) => right).map(({ relation }) => relation.value ?? 0);
  const least = Math.min(...rights, 1);
  return rows.filter(({ right, all, relation: { value: r } }) => {
    if (right || all < CHOSEN_BY || r === undefined) return false;
    return r > least && r * Math.sqrt((people - 2) / Math.max(1e-12, 1 - r * r)) > CERTAIN;
  });
}
