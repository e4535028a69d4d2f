import { compile } from './compile.ts';
import type { RoundPlay } from './play-round.ts';
import type { Round } from './round.ts';
import type { Scenario } from './scenario.ts';

/**
 * Makes of a checked round what the browser needs to play it; as with a single call, nothing in it judges.
 * @param calls the round's calls in its order
 */
export function compileRound(round: Round, calls: readonly Scenario[]): RoundPlay {
  const { id, language, title, direction, channel, level, minutes, atOnce, brief } = round;
  const plays = calls.map(compile);
  return { id, language, title, direction, channel, level, minutes, atOnce, brief, calls: plays };
}
