import type { Scenario } from '../../simulator/scenario.ts';
import type { Scorecard } from '../../simulator/scorecard.ts';
import { versionHash } from '../kept-version.ts';

/** What a call is judged by: the call and the scorecard of its day. */
export interface CallVersion {
  scenario: Scenario;
  scorecard: Scorecard;
}

/** The hash that names a version of a call. */
export function callHash({ scenario, scorecard }: CallVersion): string {
  return versionHash({ scenario, scorecard });
}

/** A kept version read back. @throws when it is none: the record holds what we wrote ourselves, under its hash */
export function readCallVersion(body: unknown): CallVersion {
  if (!isCallVersion(body)) throw new Error('A kept version of a call cannot be read back');
  return body;
}

function isCallVersion(body: unknown): body is CallVersion {
  return typeof body === 'object' && body !== null && 'scenario' in body && 'scorecard' in body;
}
