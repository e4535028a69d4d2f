import { analyse } from '../analysis.ts';
import type { Act } from '../play.ts';
import { replay } from '../replay.ts';
import type { Reply, Scenario } from '../scenario.ts';
import type { Scorecard } from '../scorecard.ts';

/** One move of a call from step to step. */
export interface WalkedMove {
  /** The turn that made it, counted from 1; 0 before the agent did anything. */
  turn: number;
  /** Indexes of the steps; the same where the call stays. */
  from: number;
  to: number;
  /** It followed from the move before by itself. */
  atOnce: boolean;
}

/** The way of a call from step to step, every *then* on it; nothing when the log cannot have happened. */
export function walkedPath(scenario: Scenario, scorecard: Scorecard, acts: readonly Act[]): WalkedMove[] {
  const { play, exploration } = analyse(scenario, scorecard);
  const played = replay(play, exploration, acts);
  if ('forged' in played) return [];
  const { targets } = exploration.way;
  const moves: WalkedMove[] = [];
  let at = 0;
  const follow = (passed: readonly Reply[], turn: number): void => {
    for (const reply of passed) {
      const to = targets.get(reply) ?? at;
      moves.push({ turn, from: at, to, atOnce: reply.kind === 'then' });
      at = to;
    }
  };
  follow(played.opening, 0);
  played.turns.forEach(({ edge }, index) => {
    follow(edge.passed, index + 1);
  });
  return moves;
}
