import { followTurns } from './follow-turns.ts';
import type { PlayThrough } from './play-through.ts';
import type { Condition, Reply, Scenario } from './scenario.ts';
import { beginning, holds, route, stopsOf } from './walk.ts';

/** What the play-throughs of a call have never shown. */
export interface Uncovered {
  /** The replies that none takes. */
  replies: Reply[];
  /** The conditions that none has seen both hold and not hold. */
  conditions: Condition[];
}

/** Looks through all play-throughs of a call for what they leave out, in the order of the file. */
export function uncovered(scenario: Scenario, list: readonly Pick<PlayThrough, 'turns'>[]): Uncovered {
  const way = route(scenario);
  const taken = new Set<Reply>();
  const held = new Set<Condition>();
  const failed = new Set<Condition>();
  for (const { turns } of list) {
    const { opening, followed } = followTurns(way, turns);
    const moves = [{ from: beginning(way), passed: opening.passed }];
    for (const { from, move } of followed) moves.push({ from, passed: move?.passed ?? [] });
    for (const { from, passed } of moves) {
      for (const reply of passed) taken.add(reply);
      for (const stop of [from, ...stopsOf(way, from, passed)]) {
        const conditions = scenario.steps[stop.step]?.replies.flatMap((reply) => reply.conditions) ?? [];
        for (const condition of conditions) (holds(way, stop, condition) ? held : failed).add(condition);
      }
    }
  }
  const replies = scenario.steps.filter(({ ending }) => !ending).flatMap((step) => step.replies);
  return {
    replies: replies.filter((reply) => !taken.has(reply)),
    conditions: replies
      .flatMap((reply) => reply.conditions)
      .filter((condition) => !held.has(condition) || !failed.has(condition)),
  };
}
