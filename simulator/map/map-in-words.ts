import type { Language } from '../../markdown/problem.ts';
import type { Scenario } from '../scenario.ts';
import { mapWays } from './map-ways.ts';
import { mapWords } from './map-words.ts';
import { wayMarks } from './way-in-words.ts';

/** A step of the map in words. */
export interface StepInWords {
  name: string;
  /** The ending's code. */
  ending?: string;
  /** Where it leads, and what is won and failed on the way. */
  ways: string[];
}

/** The map for trainers, for whoever cannot see it: each step with where it leads. */
export function mapInWords(scenario: Scenario, language: Language): StepInWords[] {
  const words = mapWords[language];
  const ways = mapWays(scenario);
  const { steps } = scenario;
  return steps.map(({ name, ending }, index) => ({
    name,
    ...(ending && { ending: ending.text }),
    ways: ways
      .filter(({ from }) => from === index)
      .map(({ to, replies }) => {
        const { what, mood, wins, fails } = wayMarks(replies, language);
        const marks = [what, mood === '' ? '' : words.mood(mood), wins.join(' '), fails.join(' ')];
        const target = to === index ? words.stays : (steps[to]?.name ?? '');
        return words.onward(target, marks.filter((one) => one !== '').join(' · '));
      }),
  }));
}
