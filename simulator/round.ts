import type { Language, Place } from '../markdown/problem.ts';
import type { CHANNELS, DIRECTIONS, LEVELS, Placed } from './scenario.ts';

/** Several short calls that are taken as one, as their author wrote it. */
export interface Round {
  id: string;
  language: Language;
  title: string;
  direction: (typeof DIRECTIONS)[number];
  channel: (typeof CHANNELS)[number];
  level: (typeof LEVELS)[number];
  minutes: number;
  /** The mean score to pass with, 0–100, when it is not the scorecard's. */
  pass?: number;
  articles: Placed[];
  /** The ids of its calls, in the order in which they come in. */
  calls: Placed[];
  /** All calls stand open side by side; otherwise the next one comes in when the one before is recorded. */
  atOnce: boolean;
  /** What the agent reads before the first call, a paragraph each. */
  brief: string[];
  place: Place;
}
