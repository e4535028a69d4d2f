import type { Placed, Scenario } from './scenario.ts';

/** Several short calls that are taken as one, as their author wrote it. */
export interface Round extends Pick<
  Scenario,
  'id' | 'language' | 'title' | 'direction' | 'channel' | 'level' | 'minutes' | 'articles' | 'brief' | 'place'
> {
  /** The mean score to pass with, 0–100, when it is not the scorecard's. */
  pass?: number;
  /** The ids of its calls, in the order in which they come in. */
  calls: Placed[];
  /** All calls stand open side by side; otherwise the next one comes in when the one before is recorded. */
  atOnce: boolean;
}
