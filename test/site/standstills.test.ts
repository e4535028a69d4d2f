import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standstills, type KeptAct } from '../../site/calls/standstills.ts';

/** An act at so many seconds on the call's clock, which the server had at so many seconds of its own. */
const act = (at: number, kept: number, call = 'SC-01'): KeptAct => ({
  call,
  act: { at: at * 1000, kind: 'silence' },
  kept: new Date(kept * 1000),
});

describe('the clock of a certified call', () => {
  test('stood still where all that follows came so much later', () => {
    expect(standstills([act(5, 105), act(20, 121), act(30, 331), act(40, 341)])).toEqual([
      { call: 'SC-01', at: 20_000, lasted: 200_000 },
    ]);
  });

  test('did not where a broken network sent several acts together', () => {
    expect(standstills([act(5, 105), act(20, 190), act(60, 190), act(88, 190), act(95, 195)])).toEqual([]);
  });

  test('is one of each call of a round', () => {
    const done = [act(5, 105, 'SC-24a'), act(2, 405, 'SC-24b'), act(9, 110, 'SC-24a'), act(8, 411, 'SC-24b')];
    expect(standstills(done)).toEqual([]);
  });

  test('is never found to have stood longer than the server waited', () => {
    const gap = fc.record({ played: fc.nat({ max: 60 }), more: fc.nat({ max: 300 }) });
    fc.assert(
      fc.property(fc.array(gap, { minLength: 2, maxLength: 30 }), (gaps) => {
        let at = 0;
        let kept = 1000;
        const acts = gaps.map(({ played, more }) => act((at += played), (kept += played + more)));
        const waited = gaps.slice(1).reduce((sum, { more }) => sum + more * 1000, 0);
        const stood = standstills(acts).reduce((sum, { lasted }) => sum + lasted, 0);
        expect(stood).toBeLessThanOrEqual(waited);
      }),
    );
  });
});
