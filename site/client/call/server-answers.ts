import type { StartedCall } from '../../calls/start-call.ts';
import type { Judged } from '../../judged.ts';

/** The server's verdict in an answer; undefined when the answer is something else. */
export function judgedIn(value: unknown): Judged | undefined {
  return isJudged(value) ? value : undefined;
}

/** Only looks for what tells it apart: the answer comes from our own server. */
function isJudged(value: unknown): value is Judged {
  return (
    typeof value === 'object' && value !== null && 'judgement' in value && 'names' in value && 'kept' in value
  );
}

/** What the server says to a call that begins; undefined when the answer is something else. */
export function startedIn(value: unknown): StartedCall | undefined {
  return isStarted(value) ? value : undefined;
}

function isStarted(value: unknown): value is StartedCall {
  return typeof value === 'object' && value !== null && 'attempt' in value && 'hash' in value;
}
