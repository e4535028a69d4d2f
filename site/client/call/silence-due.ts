import { nextTimeout, type Moment, type Play } from '../../../simulator/play.ts';

/** When the silence counts that has begun, and when it begins to press, in milliseconds on the clock of the call. */
export interface SilenceDue {
  at: number;
  presses: number;
}

/**
 * When the silence of a moment counts; nothing when none does. Work at the desk that the caller does not notice does
 * not put it off, and it begins only after the time for reading what may be said.
 * @param reading milliseconds for reading
 */
export function silenceDue(play: Play, moment: Moment, reading: number): SilenceDue | undefined {
  const { silentSince: since = moment.at, ...rest } = moment;
  const silence = nextTimeout(play, { ...rest, at: since });
  if (!silence) return undefined;
  const at = since + reading + silence.after;
  return { at, presses: at - silence.after / 2 };
}
