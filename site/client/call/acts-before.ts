import { act, begin, type Act, type Moment, type Play } from '../../../simulator/play.ts';

/**
 * What was done in a call before one of its turns, and where the call stood then: what did not move the call, such as
 * an article that was opened, is no turn of its own.
 * @param turn counted from 1, as the debrief counts
 */
export function actsBefore(play: Play, log: readonly Act[], turn: number): { acts: Act[]; moment: Moment } {
  let moment = begin(play);
  const acts: Act[] = [];
  let turns = 0;
  for (const done of log) {
    const next = act(play, moment, done);
    if ('refused' in next || done.kind === 'record') break;
    if (next.passed.length > 0) turns += 1;
    if (turns === turn) break;
    moment = next;
    acts.push(done);
  }
  return { acts, moment };
}
