import type { Judgement } from '../judgement.ts';
import type { Scenario } from '../scenario.ts';
import type { Scorecard } from '../scorecard.ts';
import { endingTone } from './ending-tone.ts';

/** What became of calls at one step. A call counts once in each, however often it came by. */
export interface StepFalls {
  /** Calls in which the agent did something here, or let it happen. */
  passed: number;
  lost: number;
  failed: number;
  /** Calls without an auto-fail here that were over here and came to no good: the customer left, or it was broken off. */
  left: number;
  /** Calls to which any of these three happened here. */
  fell: number;
}

/** As much of a judgement as is asked for. */
export type JudgedSteps = Pick<Judgement, 'ending'> & {
  timeline: readonly Pick<Judgement['timeline'][number], 'step' | 'lost' | 'fails'>[];
};

/** Counts for every step, in the order of the steps, how many calls came there and what it cost them. */
export function falls(
  { steps }: Scenario,
  scorecard: Scorecard,
  judged: readonly JudgedSteps[],
): StepFalls[] {
  return steps.map(({ name }) => {
    const here = judged.flatMap((call) => {
      const turns = call.timeline.filter(({ step }) => step === name);
      return turns.length === 0 ? [] : [{ call, turns }];
    });
    const lost = here.filter(({ turns }) => turns.some((turn) => turn.lost > 0));
    const failed = here.filter(({ turns }) => turns.some(({ fails }) => fails.length > 0));
    const left = here.filter(
      (one) =>
        !failed.includes(one) && one.call.timeline.at(-1)?.step === name && isLost(one.call, scorecard),
    );
    return {
      passed: here.length,
      lost: lost.length,
      failed: failed.length,
      left: left.length,
      fell: new Set([...lost, ...failed, ...left]).size,
    };
  });
}

/** Whether a call came to no ending, or to one for which the scorecard gives nothing. */
function isLost({ ending }: JudgedSteps, scorecard: Scorecard): boolean {
  return ending === undefined || endingTone(scorecard, ending) === 'bad';
}
