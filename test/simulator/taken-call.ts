import { compile } from '../../simulator/compile.ts';
import { act, begin, choices, nextTimeout, type Act, type Moment, type Play } from '../../simulator/play.ts';
import type { Scenario } from '../../simulator/scenario.ts';

/** Milliseconds that the agent of these tests thinks before each reply. */
const PAUSE = 3000;

/** What stands for saying nothing until the silence counts. */
export const SILENCE = '…';

/**
 * The log of a call in which the agent says the lines, or does the work, that begin with or contain these words, one
 * after the other, and then writes a record.
 */
export function taken(
  scenario: Scenario,
  lines: readonly string[],
  record?: { class: string; note: string },
): Act[] {
  const play = compile(scenario);
  const acts: Act[] = [];
  let moment = begin(play);
  for (const words of lines) {
    const done = words === SILENCE ? silence(play, moment) : reply(play, moment, words);
    moment = allowed(act(play, moment, done));
    acts.push(done);
  }
  if (record) acts.push({ at: moment.at + PAUSE, kind: 'record', ...record });
  return acts;
}

/** A moment, and not a refusal. */
export function allowed(outcome: ReturnType<typeof act>): Moment {
  if ('refused' in outcome) throw new Error(`refused: ${outcome.refused}`);
  return outcome;
}

function reply(play: Play, moment: Moment, words: string): Act {
  const chosen = choices(play, moment).find(({ text }) => text.includes(words));
  if (!chosen) throw new Error(`at ${moment.step} nothing contains "${words}"`);
  return { at: moment.at + PAUSE, kind: 'reply', reply: chosen.id };
}

function silence(play: Play, moment: Moment): Act {
  const timeout = nextTimeout(play, moment);
  if (!timeout) throw new Error(`at ${moment.step} no silence counts`);
  return { at: moment.at + timeout.after, kind: 'silence' };
}
