import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testStatistics } from '../../../quizzes/statistics/test-statistics.ts';
import { madeUpMarks } from './made-up-marks.ts';
import { alpha, average, covarianceOf, excess, skew, totalsOf } from './plain-formulas.ts';

const table = (attempts: readonly (readonly (number | undefined)[])[]) => ({
  items: (attempts[0] ?? []).map((_, item) => ({ id: String(item), max: 1 })),
  attempts,
});

const complete = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 4, max: 20 }))
  .chain(([items, people]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: items, maxLength: items }), {
      minLength: people,
      maxLength: people,
    }),
  );

describe('a test', () => {
  test('agrees with the plain formulas on any marks', () => {
    fc.assert(
      fc.property(complete, (rows) => {
        const totals = totalsOf(rows);
        const all = testStatistics(table(rows));
        const sorted = totals.toSorted((a, b) => a - b);
        expect(all.mean.value).toBeCloseTo(average(totals), 9);
        const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
        expect(all.median.value).toBeCloseTo(average(middle.map((one) => one ?? NaN)), 9);
        if (new Set(totals).size === 1) return;
        expect(all.sd.value).toBeCloseTo(Math.sqrt(covarianceOf(totals, totals)), 9);
        expect(all.skewness.value).toBeCloseTo(skew(totals), 7);
        expect(all.kurtosis.value).toBeCloseTo(excess(totals), 7);
        const cic = 100 * alpha(rows);
        expect(all.consistency.value).toBeCloseTo(cic, 6);
        expect(all.errorRatio.value).toBeCloseTo(100 * Math.sqrt(Math.max(0, 1 - cic / 100)), 4);
        const error = ((all.errorRatio.value ?? NaN) * (all.sd.value ?? NaN)) / 100;
        expect(all.standardError.value).toBeCloseTo(error, 6);
      }),
      { numRuns: 80 },
    );
  });

  test('does not depend on the order of papers or questions', () => {
    fc.assert(
      fc.property(complete, (rows) => {
        const turned = testStatistics(table(rows.toReversed().map((row) => row.toReversed())));
        const straight = testStatistics(table(rows));
        expect(turned.consistency.value ?? 0).toBeCloseTo(straight.consistency.value ?? 0, 8);
        expect(turned.skewness.value ?? 0).toBeCloseTo(straight.skewness.value ?? 0, 8);
      }),
      { numRuns: 40 },
    );
  });

  test('of two halves that agree in everything is wholly consistent', () => {
    const halves = testStatistics(
      table([
        [1, 1],
        [0, 0],
        [1, 1],
        [0, 0],
        [0, 0],
      ]),
    );
    expect([halves.consistency.value, halves.errorRatio.value, halves.standardError.value]).toEqual([
      100, 0, 0,
    ]);
  });
});

describe('the consistency of papers that draw different questions', () => {
  const curves = Array.from({ length: 60 }, (_, item) => ({ slope: 1.2, difficulty: (item % 9) / 3 - 1.4 }));

  test('comes out as it does where everybody has the same twenty', () => {
    const same = testStatistics(madeUpMarks(1, 4000, curves.slice(0, 20))).consistency.value ?? NaN;
    const drawn = testStatistics(madeUpMarks(2, 4000, curves, 20)).consistency.value ?? NaN;
    expect(same).toBeGreaterThan(60);
    expect(Math.abs(drawn - same)).toBeLessThan(4);
  });

  test('is not raised by papers that are harder than others', () => {
    // Nobody is better than anybody else: all that differs is what was drawn.
    const chance = Array.from({ length: 30 }, (_, item) => ({ slope: 0, difficulty: item }));
    const luck = madeUpMarks(3, 4000, chance, 10);
    const uneven = {
      ...luck,
      attempts: luck.attempts.map((row) =>
        row.map((mark, item) => (item % 3 === 0 && mark === 0 ? 1 : mark)),
      ),
    };
    expect(Math.abs(testStatistics(uneven).consistency.value ?? NaN)).toBeLessThan(6);
  });

  test('scales a paper of another length to the usual one', () => {
    const all = testStatistics(
      table([
        [1, 1, 1, 0],
        [1, 0, 1, 0],
        [0, 0, 1, 1],
        [1, 1, undefined, undefined],
      ]),
    );
    expect([all.max, all.mean.value]).toEqual([4, (3 + 2 + 2 + 4) / 4]);
  });
});

describe('a figure of a test that cannot be computed says why', () => {
  test.each([
    [
      'nobody took it',
      [],
      { mean: 'too-few-answers', sd: 'too-few-answers', consistency: 'too-few-answers' },
    ],
    ['one person took it', [[1, 0]], { sd: 'too-few-answers', skewness: 'too-few-answers' }],
    [
      'two took it',
      [
        [1, 0],
        [1, 1],
      ],
      { skewness: 'too-few-answers', kurtosis: 'too-few-answers' },
    ],
    ['it has one question', [[1], [0], [1]], { consistency: 'one-question', errorRatio: 'one-question' }],
    [
      'all totals are the same',
      [
        [1, 0],
        [0, 1],
      ],
      { consistency: 'same-totals', skewness: 'same-totals' },
    ],
  ])('because %s', (_, rows, missing) => {
    const all = testStatistics(table(rows));
    expect(all).toMatchObject(
      Object.fromEntries(Object.entries(missing).map(([name, why]) => [name, { why }])),
    );
  });
});
