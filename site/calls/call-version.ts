import type { Round } from '../../simulator/round.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import type { Scorecard } from '../../simulator/scorecard.ts';
import { versionHash } from '../kept-version.ts';

/** What a call is judged by: the call and the scorecard of its day. */
export interface CallVersion {
  scenario: Scenario;
  scorecard: Scorecard;
}

/** What a round is judged by: the round, its calls in its order, and the scorecard of its day. */
export interface RoundVersion {
  round: Round;
  calls: Scenario[];
  scorecard: Scorecard;
}

/** The hash that names a version of a call, or of a round with all its calls. */
export function callHash(version: CallVersion | RoundVersion): string {
  if (!('round' in version)) {
    const { scenario, scorecard } = version;
    return versionHash({ scenario, scorecard });
  }
  const { round, calls, scorecard } = version;
  return versionHash({ round, calls, scorecard });
}

/** A kept version read back. @throws when it is none: the record holds what we wrote ourselves, under its hash */
export function readCallVersion(body: unknown): CallVersion | RoundVersion {
  if (!isVersion(body)) throw new Error('A kept version of a call cannot be read back');
  return body;
}

function isVersion(body: unknown): body is CallVersion | RoundVersion {
  if (typeof body !== 'object' || body === null || !('scorecard' in body)) return false;
  return 'scenario' in body || ('round' in body && 'calls' in body);
}
