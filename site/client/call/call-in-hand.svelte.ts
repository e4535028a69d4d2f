import { act, begin, type Act, type Moment, type Play } from '../../../simulator/play.ts';
import { callClock, type CallClock } from './call-clock.ts';

/** A call of a round while it is taken: where it stands, what was done, and its own clock. */
export interface CallInHand {
  readonly play: Play;
  readonly moment: Moment;
  readonly acts: readonly Act[];
  readonly clock: CallClock;
  /** True when nothing is left to do in it, the ticket included. */
  readonly done: boolean;
  /** What is done or happens; false when it cannot be now. */
  take(done: Act): boolean;
}

/**
 * A call that goes on from a kept log.
 * @param kept what was done before; nothing when it begins
 * @param at milliseconds on its clock when it was kept
 */
export function callInHand(play: Play, kept: readonly Act[], at: number): CallInHand {
  const before = replayed(play, kept);
  let moment = $state.raw(before.moment);
  let acts = $state.raw(before.acts);
  return {
    play,
    clock: callClock(Math.max(at, before.moment.at)),
    get moment() {
      return moment;
    },
    get acts() {
      return acts;
    },
    get done() {
      return moment.ended !== undefined && (!play.record || moment.record !== undefined);
    },
    take(done) {
      const next = act(play, moment, done);
      if ('refused' in next) return false;
      moment = next;
      acts = [...acts, done];
      return true;
    },
  };
}

/** What of a kept log can have happened; the rest is left out. */
export function replayed(play: Play, kept: readonly Act[]): { moment: Moment; acts: Act[] } {
  let moment = begin(play);
  const acts: Act[] = [];
  for (const done of kept) {
    const next = act(play, moment, done);
    if ('refused' in next) break;
    moment = next;
    acts.push(done);
  }
  return { moment, acts };
}
