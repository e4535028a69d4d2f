import type { Figure } from '../../quizzes/statistics/figure.ts';
import type { ItemStatistics } from '../../quizzes/statistics/item-statistics.ts';
import type { FigureName } from './figure-name.ts';

/** A figure and how it is written. */
export interface ShownFigure {
  name: FigureName;
  figure: Figure;
  /** What its value is multiplied by. */
  times: number;
  digits: number;
  unit: string;
}

const PERCENT = { times: 1, digits: 0, unit: '%' };

/** All figures of a question, as the page shows them. @param guess what blind guessing earns, where that can be said */
export function itemFigures(statistics: ItemStatistics, guess: number | undefined): ShownFigure[] {
  const { facility, sd, intendedWeight, effectiveWeight, discriminationIndex, discriminativeEfficiency } =
    statistics;
  return [
    { ...PERCENT, name: 'facility', figure: facility, times: 100 },
    { name: 'sd', figure: sd, times: 1, digits: 2, unit: '' },
    ...(guess === undefined
      ? []
      : [{ ...PERCENT, name: 'guess', figure: { value: guess }, times: 100 } as const]),
    { ...PERCENT, name: 'intended', figure: intendedWeight, digits: 1 },
    { ...PERCENT, name: 'effective', figure: effectiveWeight, digits: 1 },
    { ...PERCENT, name: 'discrimination', figure: discriminationIndex },
    { ...PERCENT, name: 'efficiency', figure: discriminativeEfficiency },
  ];
}
