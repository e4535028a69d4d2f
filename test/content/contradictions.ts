import type { Fact } from '../../articles/facts.ts';
import type { Statement } from './statements.ts';

/** How our content speaks of one figure: each pattern captures the figure. */
export interface Said {
  /** The id of the fact in `centre/facts.yaml`. */
  fact: string;
  as: RegExp[];
}

/** A figure that somebody stated, and the one that holds. */
export interface Figure {
  fact: string;
  place: string;
  words: string;
  stated: number | string;
  holds: number | string;
}

/** Every figure in the statements that one of the patterns knows. */
export function figuresIn(
  statements: readonly Statement[],
  facts: readonly Fact[],
  said: readonly Said[],
): Figure[] {
  return said.flatMap(({ fact, as }) => {
    const known = facts.find(({ id }) => id === fact);
    if (known === undefined) throw new Error(`There is no fact "${fact}" in centre/facts.yaml.`);
    const patterns = as.map((pattern) => new RegExp(pattern, 'giu'));
    return patterns.flatMap((pattern) =>
      statements.flatMap(({ place, text }) =>
        [...text.matchAll(pattern)].map((match) => ({
          fact,
          place,
          words: match[0],
          stated: figureOf(match.slice(1).find((group: string | undefined) => group !== undefined) ?? ''),
          holds: known.value,
        })),
      ),
    );
  });
}

/** The figures that do not hold. */
export function contradictions(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ stated, holds }) => stated !== holds);
}

// prettier-ignore
const WORDS: Readonly<Record<string, number>> = {
  一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 三成: 30,
  a: 1, an: 1, one: 1, once: 1, two: 2, twice: 2, three: 3, third: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8,
  nine: 9, ten: 10,
};

/** A figure in digits or in words as a number; anything else, such as a time of day, as it is written. */
function figureOf(words: string): number | string {
  const number = WORDS[words.toLowerCase()] ?? Number(words);
  return Number.isNaN(number) ? words : number;
}
