import { decisionConsistency } from './certainty.ts';
import type { Quiz } from './quiz.ts';

/** Below this chance of the same verdict on another paper, one result should decide nothing by itself. */
export const SURE_ENOUGH = 0.8;

/** How far one pass or fail of a quiz can be relied on, and what would make it surer. */
export interface HowSure {
  /** The chance that another paper of the same length gives the same verdict, 0 … 1. */
  consistency: number;
  sure: boolean;
  /** Questions that a paper would need to be sure enough, when it is not; nothing when even 300 would not do. */
  questionsNeeded: number | undefined;
  /** The chance of the same verdict when two papers are counted as one, 0 … 1. */
  withSecondPaper: number;
}

/** More questions than anybody answers in one sitting. */
const MOST = 300;

/** How sure a verdict of a quiz is, by the length of its paper and its pass mark. */
export function howSure({ draw, pass }: Pick<Quiz, 'draw' | 'pass'>): HowSure {
  const { consistency } = decisionConsistency(draw, pass);
  const sure = consistency >= SURE_ENOUGH;
  return {
    consistency,
    sure,
    questionsNeeded: sure ? undefined : lengthFor(draw, pass),
    withSecondPaper: decisionConsistency(draw * 2, pass).consistency,
  };
}

/**
 * The shortest length from which on a paper is sure enough: at single lengths rounding the cut makes the chance jump
 * about, so that the next four must hold as well.
 */
function lengthFor(draw: number, pass: number): number | undefined {
  const holds = (items: number) => decisionConsistency(items, pass).consistency >= SURE_ENOUGH;
  for (let items = draw + 1; items <= MOST; items += 1) {
    if ([0, 1, 2, 3, 4].every((more) => holds(items + more))) return items;
  }
  return undefined;
}
