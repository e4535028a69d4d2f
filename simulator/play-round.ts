import type { Act, Play } from './play.ts';

/** Several calls made ready for the browser, to be taken as one. Plain JSON. */
export interface RoundPlay extends Pick<
  Play,
  'id' | 'language' | 'title' | 'direction' | 'channel' | 'level' | 'minutes' | 'brief'
> {
  /** They stand open side by side; otherwise the next one comes in when the one before is recorded. */
  atOnce: boolean;
  calls: Play[];
}

/** What was done in one call of a round. */
export interface RoundAct {
  /** The call's id. */
  call: string;
  act: Act;
}

/** The log of a round: one of each call, in their order, with times since that call began. Plain JSON. */
export interface RoundLog {
  parts: { id: string; acts: Act[] }[];
}
