import { describe, expect, test, vi } from 'vitest';
import { proveByMutants } from '../../simulator/mutation-proof.ts';
import { library } from './own-content.ts';

// Thousands of mutants are played, while other tests run beside.
vi.setConfig({ testTimeout: 120_000 });

/** So many of a call's mutants, 0–1, its play-throughs must tell from it. */
const LEAST_TOLD = 0.9;

const { scorecard } = library.shared;
// Twins have the same shape, and the check of the content sees to it that their play-throughs have too.
const calls = library.scenarios
  .filter(({ language }) => language === 'zh')
  .map((call) => [call.id, call] as const);

describe('a change of one thing is noticed by the play-throughs of', () => {
  test.each(calls)('%s', (id, call) => {
    const played = library.playThroughs.find((one) => one.id === id && one.language === 'zh');
    if (!scorecard || !played) throw new Error(`${id} has no play-throughs`);
    const { mutants, survivors } = proveByMutants(call, scorecard, played.list);
    const places = survivors.map(({ place, change }) => `${place.file}:${String(place.line)} ${change.en}`);
    const told = 1 - survivors.length / mutants;
    expect(told, places.join('\n')).toBeGreaterThanOrEqual(LEAST_TOLD);
  });
});
