import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Judgement, Overrule } from '../../simulator/judgement.ts';
import { overruled } from '../../simulator/overruled.ts';
import { score } from '../../simulator/score.ts';
import { scorecard, starter } from './written-call.ts';

const judged = judgedCall();

/** SC-01, broken off before anything was said: every criterion that applies stands at nothing. */
function judgedCall(): Judgement {
  const judgement = score(starter('SC-01', 'zh'), scorecard, []);
  if (judgement.forged) throw new Error('An empty log cannot be forged');
  return judgement;
}

const word = (criterion: string, rate?: 0 | 0.5 | 1): Overrule => ({
  criterion,
  ...(rate !== undefined && { rate }),
  reason: 'heard on the recording',
  by: '0031',
  at: '2026-11-21T01:00:00.000Z',
});

describe('a judgement', () => {
  test('that nobody overruled is as it was', () => {
    expect(overruled(judged, scorecard, [])).toBe(judged);
  });

  test('holds every overrule with its reason, and of two on one criterion the last counts', () => {
    const after = overruled(judged, scorecard, [word('2.3', 1), word('2.3', 0.5)]);
    expect(after.overruled?.map(({ rate }) => rate)).toEqual([1, 0.5]);
    expect(after.rows.find(({ code }) => code === '2.3')?.rate).toBe(0.5);
  });

  test('leaves a criterion that does not apply out of the total', () => {
    const applying = judged.rows.filter(({ rate }) => rate !== undefined);
    const [kept, ...others] = applying;
    if (!kept) throw new Error('No criterion applies');
    const after = overruled(judged, scorecard, [...others.map(({ code }) => word(code)), word(kept.code, 1)]);
    expect(after.score).toBe(100);
  });

  test('with everything given is worth 100, and a call that was broken off is not passed for it', () => {
    const all = judged.rows.map(({ code }) => word(code, 1));
    expect(overruled(judged, scorecard, all)).toMatchObject({ score: 100, passed: false, compliant: true });
    const ended: Judgement = { ...judged, ending: 'E1' };
    expect(overruled(ended, scorecard, all)).toMatchObject({ score: 100, passed: true });
  });

  test('with an auto-fail stays failed whatever is given', () => {
    const fails = [{ code: 'F1', turn: 1, at: 0, quote: '…' }];
    const all = judged.rows.map(({ code }) => word(code, 1));
    const after = overruled({ ...judged, ending: 'E1', fails }, scorecard, all);
    expect(after).toMatchObject({ passed: false, compliant: false, grade: 'failed', shown: '100.0 (F1)' });
  });

  test('never loses by a better mark, and is what its rows add up to', () => {
    const applying = judged.rows.filter(({ rate }) => rate !== undefined).map(({ code }) => code);
    const words = fc.array(fc.tuple(fc.constantFrom(...applying), fc.constantFrom(0, 0.5, 1)), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.constantFrom(...applying), (pairs, code) => {
        const before = pairs.map(([criterion, rate]) => word(criterion, rate));
        const low = overruled(judged, scorecard, [...before, word(code, 0)]);
        const high = overruled(judged, scorecard, [...before, word(code, 1)]);
        expect(high.score).toBeGreaterThan(low.score);
        const rows = high.rows.flatMap(({ max, rate }) => (rate === undefined ? [] : [{ max, rate }]));
        const share = rows.reduce((sum, { max, rate }) => sum + max * rate, 0);
        expect(high.score).toBeCloseTo((share / rows.reduce((sum, { max }) => sum + max, 0)) * 100, 1);
      }),
    );
  });
});
