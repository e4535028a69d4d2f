import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemStatistics, type ItemStatistics } from '../../../quizzes/statistics/item-statistics.ts';
import type { MarkTable } from '../../../quizzes/statistics/mark-table.ts';
import { average, columnOf, correlation, covarianceOf, totalsOf } from './plain-formulas.ts';

const table = (attempts: readonly (readonly (number | undefined)[])[], max = 1): MarkTable => ({
  items: (attempts[0] ?? []).map((_, item) => ({ id: `q${String(item + 1)}`, max })),
  attempts,
});

/** Every figure by its name, rounded so that only arithmetic's last digits are lost. */
const figures = ({ id, answers, max, ...all }: ItemStatistics) => ({
  id,
  answers,
  max,
  ...Object.fromEntries(
    Object.entries(all).map(([name, { value, why }]) => [name, why ?? Number(value.toPrecision(9))]),
  ),
});

const marks = fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8);
const complete = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 4, max: 20 }))
  .chain(([items, people]) =>
    fc.array(fc.array(marks, { minLength: items, maxLength: items }), {
      minLength: people,
      maxLength: people,
    }),
  );

describe('a question', () => {
  // Worked out by hand: totals 2, 2, 1, 0; the rest of the paper for q1 is 1, 1, 0, 0 and for q2 1, 1, 1, 0.
  const small = table([
    [1, 1],
    [1, 1],
    [1, 0],
    [0, 0],
  ]);

  test('of a paper small enough to work out by hand', () => {
    const [q1] = itemStatistics(small);
    expect(q1 && figures(q1)).toEqual({
      id: 'q1',
      answers: 4,
      max: 1,
      facility: 0.75,
      sd: 0.5,
      intendedWeight: 50,
      // cov(q1, T) = 5/12 and cov(q2, T) = 1/2.
      effectiveWeight: Number(
        ((100 * Math.sqrt(5 / 12)) / (Math.sqrt(5 / 12) + Math.sqrt(1 / 2))).toPrecision(9),
      ),
      // cov = 1/6, variances 1/4 and 1/3.
      discriminationIndex: Number(((100 * (1 / 6)) / Math.sqrt(1 / 4 / 3)).toPrecision(9)),
      discriminativeEfficiency: 100,
    });
  });

  test('agrees with the plain formulas on any paper', () => {
    fc.assert(
      fc.property(complete, (rows) => {
        const totals = totalsOf(rows);
        const roots = (rows[0] ?? []).map((_, item) => covarianceOf(columnOf(rows, item), totals));
        const all = roots.reduce((sum, value) => sum + (value > 1e-9 ? Math.sqrt(value) : 0), 0);
        itemStatistics(table(rows)).forEach((item, index) => {
          const own = columnOf(rows, index);
          const rest = totals.map((total, row) => total - (own[row] ?? 0));
          const sorted = (values: number[]) => values.toSorted((a, b) => a - b);
          expect(item.facility.value).toBeCloseTo(average(own), 9);
          expect(item.sd.value ?? 0).toBeCloseTo(Math.sqrt(Math.max(0, covarianceOf(own, own))), 6);
          if (item.discriminationIndex.value !== undefined) {
            expect(item.discriminationIndex.value).toBeCloseTo(100 * correlation(own, rest), 6);
            expect(item.discriminativeEfficiency.value).toBeCloseTo(
              (100 * covarianceOf(own, rest)) / covarianceOf(sorted(own), sorted(rest)),
              6,
            );
          }
          if ((item.effectiveWeight.value ?? 0) > 1e-6) {
            expect(item.effectiveWeight.value).toBeCloseTo((100 * Math.sqrt(roots[index] ?? 0)) / all, 4);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test('does not depend on the order of the papers', () => {
    fc.assert(
      fc.property(complete, (rows) => {
        const turned = itemStatistics(table(rows.toReversed())).map(figures);
        expect(turned).toEqual(itemStatistics(table(rows)).map(figures));
      }),
      { numRuns: 60 },
    );
  });

  test('is the same when every mark and every maximum is worth four times as much, but for its deviation', () => {
    fc.assert(
      fc.property(complete, (rows) => {
        const larger = table(
          rows.map((row) => row.map((mark) => 4 * mark)),
          4,
        );
        const scaled = itemStatistics(larger).map(({ max, sd, ...all }) => ({
          ...all,
          max: max / 4,
          sd: sd.value === undefined ? sd : { value: sd.value / 4 },
        }));
        expect(scaled.map(figures)).toEqual(itemStatistics(table(rows)).map(figures));
      }),
      { numRuns: 60 },
    );
  });

  test('weighs 100 % together with the others', () => {
    fc.assert(
      fc.property(complete, (rows) => {
        const weights = itemStatistics(table(rows)).flatMap(
          ({ effectiveWeight }) => effectiveWeight.value ?? [],
        );
        const sum = weights.reduce((all, weight) => all + weight, 0);
        if (weights.length > 0) expect(sum).toBeCloseTo(100, 6);
      }),
      { numRuns: 60 },
    );
  });

  test('never gives a figure that is no number', () => {
    const holes = fc.option(marks, { nil: undefined, freq: 2 });
    const any = fc.array(fc.array(holes, { minLength: 3, maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(any, (rows) => {
        const items = itemStatistics({ ...table([[0, 0, 0]]), attempts: rows });
        for (const { id: _id, answers: _answers, max: _max, ...all } of items) {
          for (const { value, why } of Object.values(all)) expect(Number.isFinite(value) || why).toBeTruthy();
        }
      }),
    );
  });
});

describe('a figure that cannot be computed says why', () => {
  const first = (rows: readonly (readonly (number | undefined)[])[]) => {
    const [item] = itemStatistics(table(rows));
    if (!item) throw new Error('There is no question');
    return item;
  };

  test('because nobody was asked', () => {
    const item = first([
      [undefined, 1],
      [undefined, 0],
    ]);
    expect([item.answers, item.facility.why, item.sd.why]).toEqual([0, 'too-few-answers', 'too-few-answers']);
  });

  test('because one answer has no deviation', () => {
    const item = first([[1, 1]]);
    expect([item.facility.value, item.sd.why, item.discriminationIndex.why]).toEqual([
      1,
      'too-few-answers',
      'too-few-answers',
    ]);
  });

  test('because all marks are the same, also such as binary fractions cannot hold', () => {
    const item = first(Array.from({ length: 25 }, (_, row) => [0.3, row % 2]));
    expect([item.sd.value, item.effectiveWeight.value, item.discriminationIndex.why]).toEqual([
      0,
      0,
      'same-marks',
    ]);
  });

  test('because the rest of the paper is the same for everybody', () => {
    const item = first([
      [0.1, 0.3, 0.3],
      [0.7, 0.3, 0.3],
      [0.6, 0.3, 0.3],
    ]);
    expect(item.discriminationIndex.why).toBe('same-rest');
  });

  test('because those who are good otherwise are wrong', () => {
    const item = first([
      [0, 1, 1],
      [0, 1, 1],
      [1, 0, 0],
      [1, 0, 0],
    ]);
    expect(item.discriminationIndex.value).toBeCloseTo(-100, 9);
    expect(item.effectiveWeight.why).toBe('negative-covariance');
  });
});

describe('where papers draw different questions', () => {
  const drawn = table([
    [1, 1, undefined],
    [0, 1, undefined],
    [undefined, 0, 0],
    [1, undefined, 1],
    [0, undefined, 0],
  ]);

  test('a question is judged by the papers it was on', () => {
    const items = itemStatistics(drawn);
    expect(items.map(({ answers, facility }) => [answers, facility.value])).toEqual([
      [4, 0.5],
      [3, 2 / 3],
      [3, 1 / 3],
    ]);
    // Of q1 the rests are 1, 1, 1, 0 beside the marks 1, 0, 1, 0.
    expect(items[0]?.discriminationIndex.value).toBeCloseTo(100 * correlation([1, 0, 1, 0], [1, 1, 1, 0]), 9);
  });

  test('a question is meant to weigh what it weighs on its own paper', () => {
    expect(itemStatistics(drawn).map(({ intendedWeight }) => intendedWeight.value)).toEqual([50, 50, 50]);
  });

  test('a question that is on every paper weighs as it does where all papers are alike', () => {
    const five = [
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
      [1, 1],
    ];
    const alike = Array.from({ length: 400 }, () => five).flat();
    const twice = alike.flatMap(([a, b]) => [
      [a, b, undefined],
      [a, undefined, b],
    ]);
    const [one] = itemStatistics(table(alike));
    const [same] = itemStatistics(table(twice));
    expect(same?.effectiveWeight.value).toBeCloseTo(one?.effectiveWeight.value ?? 0, 1);
  });
});
