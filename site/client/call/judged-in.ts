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
