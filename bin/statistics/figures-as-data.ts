import type { Figure, WhyNot } from '../../quizzes/statistics/figure.ts';
import type { ItemResponseFit } from '../../quizzes/statistics/item-response/fit.ts';
import type { ItemStatistics } from '../../quizzes/statistics/item-statistics.ts';
import type { TestStatistics } from '../../quizzes/statistics/test-statistics.ts';

/** All that was computed of one file. */
export interface Computed {
  test: TestStatistics;
  items: readonly ItemStatistics[];
  /** Only where it was asked for. */
  fits: readonly ItemResponseFit[];
}

type Data = Record<string, number | null | string | boolean | Record<string, WhyNot>>;

/** The figures as one JSON object; names as in the tables of the trade. A missing one is null, with its reason in `absent`. */
export function figuresAsData({ test, items, fits }: Computed): object {
  return {
    test: {
      attempts: test.attempts,
      max: test.max,
      ...flat({
        mean: test.mean,
        median: test.median,
        sd: test.sd,
        skewness: test.skewness,
        kurtosis: test.kurtosis,
        cic: test.consistency,
        error_ratio: test.errorRatio,
        standard_error: test.standardError,
      }),
    },
    items: items.map((item) => ({
      item: item.id,
      answers: item.answers,
      max: item.max,
      ...flat({
        facility: item.facility,
        sd: item.sd,
        intended_weight: item.intendedWeight,
        effective_weight: item.effectiveWeight,
        discrimination_index: item.discriminationIndex,
        discriminative_efficiency: item.discriminativeEfficiency,
      }),
    })),
    ...(fits.length > 0 && { irt: fits.map(fitAsData) }),
  };
}

function fitAsData({ model, people, logLikelihood, curves, rounds, settled }: ItemResponseFit): object {
  return {
    model,
    people,
    ...flat({ log_likelihood: logLikelihood }),
    rounds,
    settled,
    items: curves.map((curve) => ({
      item: curve.id,
      ...flat({
        difficulty: curve.difficulty,
        difficulty_se: curve.difficultyError,
        discrimination: curve.slope,
        discrimination_se: curve.slopeError,
      }),
    })),
  };
}

function flat(figures: Record<string, Figure>): Data {
  const absent = Object.entries(figures).flatMap(([name, { why }]): [string, WhyNot][] =>
    why === undefined ? [] : [[name, why]],
  );
  return {
    ...Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value ?? null])),
    ...(absent.length > 0 && { absent: Object.fromEntries(absent) }),
  };
}
