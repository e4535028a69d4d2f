import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { MarkTable } from '../../../quizzes/statistics/mark-table.ts';

/** A source of chance that is the same in every run: numbers from 0 to 1, and normal ones. */
function chance(seed: number): { uniform: () => number; normal: () => number } {
  const generator = xoroshiro128plus(seed);
  const uniform = () => uniformFloat64(generator);
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

export interface Curve {
  slope: number;
  difficulty: number;
}

/**
 * Answers of people of normal ability to questions of known slope and difficulty.
 * @param asked how many of the questions each person gets, drawn at random; all, unless given
 */
export function madeUpMarks(
  seed: number,
  people: number,
  curves: readonly Curve[],
  asked?: number,
): MarkTable {
  const { uniform, normal } = chance(seed);
  return {
    items: curves.map((_, item) => ({ id: `item${String(item + 1)}`, max: 1 })),
    attempts: Array.from({ length: people }, () => {
      const ability = normal();
      const order = curves.map(() => uniform());
      const last = order.toSorted((a, b) => a - b)[(asked ?? curves.length) - 1] ?? 1;
      return curves.map(({ slope, difficulty }, item) => {
        const right = uniform() < 1 / (1 + Math.exp(-slope * (ability - difficulty)));
        return (order[item] ?? 0) <= last ? Number(right) : undefined;
      });
    }),
  };
}
