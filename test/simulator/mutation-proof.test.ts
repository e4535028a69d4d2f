import { describe, expect, test, vi } from 'vitest';
import { outline } from '../../markdown/outline.ts';
import { proposeByways } from '../../simulator/byways.ts';
import { checkPlayThroughs } from '../../simulator/check-play-throughs.ts';
import { proveByMutants } from '../../simulator/mutation-proof.ts';
import { mutantsOf, type Mutant } from '../../simulator/mutants.ts';
import { parsePlayThroughs } from '../../simulator/parse-play-throughs.ts';
import type { PlayThroughs } from '../../simulator/play-through.ts';
import { uncovered } from '../../simulator/uncovered.ts';
import { writeByways } from '../../simulator/write-byways.ts';
import { playThroughsOf } from './played-call.ts';
import { callOf, sample, scorecard, starter, STARTER_IDS } from './written-call.ts';

// Mutants by the hundred are played, and other tests run beside.
vi.setConfig({ testTimeout: 120_000 });

const call = callOf(sample('en'));
const byways = proposeByways(call, scorecard, []);
const written = `---\ncall: SC-99\n---\n\n${writeByways(call, call, scorecard, [], byways)}`;

function read(text: string, language: 'zh' | 'en' = 'en'): PlayThroughs {
  const { outline: headed } = outline(`${language}/play-throughs/SC-99.md`, text);
  const { playThroughs, problems } = parsePlayThroughs(headed, 'SC-99', language);
  if (!playThroughs || problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2));
  return playThroughs;
}

const changes = (mutants: readonly Mutant[]): string[] =>
  mutants.map(({ place, change }) => `${String(place.line)} ${change.en}`);

describe('the mutants of a call', () => {
  const made = changes(mutantsOf(call));

  test.each([
    ['a condition dropped', '43 `if verified` dropped'],
    ['a condition turned round', '43 `if verified` changed to `if not verified`'],
    ['a mood on the other side', '69 `if mood <= 44` changed to `if mood > 44`'],
    ['a reply led elsewhere', '43 `#found` changed to `#angry`'],
    ['a must-do dropped', '42 `M3` dropped'],
    ['a must-do halved', '42 `M3` changed to `M3/2`'],
    ['half a must-do made whole', '45 `M3/2` changed to `M3`'],
    ['an auto-fail dropped', '44 `F1` dropped'],
    ['a mood dropped', '45 `mood -2` dropped'],
    ['a flag dropped', '42 `set verified` dropped'],
    ['one time more', '45 `at most 1` changed to `at most 2`'],
    ['a silence that is longer', '46 `after 10s` changed to `after 11s`'],
    ['another ending', '75 `E1` changed to `E2`'],
  ])('have %s', (_, change) => {
    expect(made).toContain(change);
  });

  test('differ from it and from each other', () => {
    const all = mutantsOf(call).map(({ scenario }) => JSON.stringify(scenario.steps));
    expect(new Set([JSON.stringify(call.steps), ...all]).size).toBe(all.length + 1);
  });
});

describe('a mutant is told from its call', () => {
  const { list } = read(written);
  const { survivors } = proveByMutants(call, scorecard, list);

  test('just when the check of the play-throughs would find a Problem in it', () => {
    const playThroughs = { ...read(written), list };
    for (const mutant of mutantsOf(call)) {
      const found = checkPlayThroughs(playThroughs, mutant.scenario, scorecard).filter(
        ({ rule }) => rule !== 'missing-play-through',
      );
      const survives = survivors.some(
        ({ place, change }) => place === mutant.place && change.en === mutant.change.en,
      );
      expect([changes([mutant])[0], found.length > 0]).toEqual([changes([mutant])[0], !survives]);
    }
  });

  test('by no play-through when there is none', () => {
    expect(proveByMutants(call, scorecard, []).survivors).toHaveLength(mutantsOf(call).length);
  });
});

describe('byways', () => {
  test('are written as an author writes them, and come to what they say', () => {
    const problems = checkPlayThroughs(read(written), call, scorecard);
    expect(problems.filter(({ rule }) => rule !== 'missing-play-through')).toEqual([]);
  });

  test('tell every change that makes a difference', () => {
    const { survivors } = proveByMutants(call, scorecard, read(written).list);
    // Half of M11 beside M8 is rounded away, whatever else is earned.
    expect(changes(survivors)).toEqual(['68 `M11/2` dropped']);
  });

  test('take every reply and see every condition both ways', () => {
    expect(uncovered(call, read(written).list)).toEqual({ replies: [], conditions: [] });
    expect(uncovered(call, []).replies.length).toBeGreaterThan(20);
  });

  test('are the same each time, and none are left to propose beside them', () => {
    expect(proposeByways(call, scorecard, [])).toEqual(byways);
    expect(proposeByways(call, scorecard, read(written).list)).toEqual([]);
  });

  test('are the same in the other language, in its words', () => {
    const chinese = callOf(sample('zh'), 'zh');
    const text = `---\ncall: SC-99\n---\n\n${writeByways(chinese, call, scorecard, [], byways)}`;
    const twin = read(text, 'zh');
    expect(twin.list.map(({ expected: { place, ...figures } }) => [place.column, figures])).toEqual(
      read(written).list.map(({ expected: { place, ...figures } }) => [place.column, figures]),
    );
    expect(twin.list[0]?.name).toMatch(/^旁路 1：到“/);
  });
});

describe.each(STARTER_IDS)('%s', (id) => {
  test('is held by its play-throughs: of a hundred slips at least ninety-five are noticed', () => {
    const scenario = starter(id, 'zh');
    const { mutants, survivors } = proveByMutants(scenario, scorecard, playThroughsOf(id, 'zh').list);
    const unnoticed = survivors.map(
      ({ place, change }) => `${place.file}:${String(place.line)}:${String(place.column)} ${change.en}`,
    );
    expect(unnoticed.slice(Math.floor(mutants * 0.05))).toEqual([]);
  });
});
