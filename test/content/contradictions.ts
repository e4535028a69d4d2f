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
  const all = asOneText(statements);
  return said.flatMap(({ fact, as }) => {
    const known = facts.find(({ id }) => id === fact);
    if (known === undefined) throw new Error(`There is no fact "${fact}" in centre/facts.yaml.`);
    return as.flatMap((pattern) =>
      [...all.text.matchAll(new RegExp(pattern, 'gimu'))].map((match) => ({
        fact,
        place: all.placeOf(match.index),
        words: match[0],
        stated: figureOf(match.slice(1).find((group: string | undefined) => group !== undefined) ?? ''),
        holds: known.value,
      })),
    );
  });
}

/** No pattern reaches from one statement into the next: neither a blank nor any sign on a line is this. */
const BETWEEN = '\n\u0000\n';

/** Tens of thousands of sentences are searched much faster as one text. */
function asOneText(statements: readonly Statement[]): { text: string; placeOf: (index: number) => string } {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of statements) {
    starts.push(length);
    length += text.length + BETWEEN.length;
  }
  return {
    text: statements.map(({ text }) => text).join(BETWEEN),
    placeOf(index) {
      const next = starts.findIndex((start) => start > index);
      return statements[next < 0 ? statements.length - 1 : next - 1]?.place ?? '';
    },
  };
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
