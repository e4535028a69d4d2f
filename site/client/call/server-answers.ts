import type { StartedCall } from '../../calls/start-call.ts';
import type { Play } from '../../../simulator/play.ts';
import type { RoundPlay } from '../../../simulator/play-round.ts';
import type { Judged, JudgedRound } from '../../judged.ts';

/** The server's verdict in an answer; undefined when the answer is something else. */
export function judgedIn(value: unknown): Judged | undefined {
  return isJudged(value) ? value : undefined;
}

/** The same of a round. */
export function judgedRoundIn(value: unknown): JudgedRound | undefined {
  return isJudged(value) ? value : undefined;
}

/** Only looks for what tells it apart: the answer comes from our own server. */
function isJudged(value: unknown): value is Judged & JudgedRound {
  return (
    typeof value === 'object' && value !== null && 'judgement' in value && 'names' in value && 'kept' in value
  );
}

/** What the server says to a call that begins; undefined when the answer is something else. */
export function startedIn(value: unknown): StartedCall<Play> | undefined {
  return isStarted<Play>(value) ? value : undefined;
}

/** The same of a round. */
export function startedRoundIn(value: unknown): StartedCall<RoundPlay> | undefined {
  return isStarted<RoundPlay>(value) ? value : undefined;
}

function isStarted<Kind extends Play | RoundPlay>(value: unknown): value is StartedCall<Kind> {
  return typeof value === 'object' && value !== null && 'attempt' in value && 'hash' in value;
}
