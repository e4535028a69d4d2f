import { figure, type Figure } from './figure.ts';
import { covariance, variance } from './moments.ts';
import { thirdsOf, type Third } from './thirds.ts';

/** How one person answered one question. */
export interface Response {
  /** Keys of what was chosen: one of a single choice, several of a multiple one; none when it was left unanswered. */
  chosen: readonly string[];
  /** Marks on the rest of the paper as a share of its maximum, 0–1: how good the person is otherwise. */
  rest: number;
}

/** Something that can be chosen. */
export interface Choosable {
  key: string;
  right: boolean;
}

/** Who chose one answer. */
export interface AnswerRow extends Choosable {
  all: number;
  /** Of the third of people who are best, in the middle and weakest on the rest of the paper. */
  upper: number;
  middle: number;
  lower: number;
  /** Correlation (−1 to 1, point-biserial) of choosing it with the rest of the paper. */
  relation: Figure;
}

export interface AnswerTable {
  /** How many people are in each third. */
  upper: number;
  middle: number;
  lower: number;
  /** First what can be chosen, in the author's order, then what else was given, the most frequent first. */
  rows: AnswerRow[];
  unanswered: Omit<AnswerRow, 'key' | 'right'>;
}

/**
 * Who chose what. The thirds are by the marks on the rest of the paper, so that a question does not sort the people
 * whom it is judged by; people with the same marks are in the same third, so the thirds need not be alike in number.
 * @param isRight whether an answer that is not among `known` earned all marks
 */
export function answerTable(
  known: readonly Choosable[],
  responses: readonly Response[],
  isRight: (key: string) => boolean = () => false,
): AnswerTable {
  const thirds = thirdsOf(responses.map(({ rest }) => rest));
  const rests = Float64Array.from(responses, ({ rest }) => rest);
  const count = (is: (response: Response) => boolean) => {
    const flags = Float64Array.from(responses, (response) => Number(is(response)));
    const inThird = (third: Third) =>
      thirds.filter((one, index) => one === third && flags[index] === 1).length;
    const spread = Math.sqrt(variance(flags) * variance(rests));
    return {
      all: flags.filter((flag) => flag === 1).length,
      upper: inThird('upper'),
      middle: inThird('middle'),
      lower: inThird('lower'),
      relation: figure(
        covariance(flags, rests) / spread,
        responses.length < 2 ? 'too-few-answers' : variance(rests) === 0 ? 'same-rest' : 'same-marks',
      ),
    };
  };
  const given = [...new Set(responses.flatMap(({ chosen }) => chosen))];
  const others = given.filter((key) => known.every((one) => one.key !== key));
  const row = (one: Choosable): AnswerRow => ({ ...one, ...count(({ chosen }) => chosen.includes(one.key)) });
  const size = (third: Third) => thirds.filter((one) => one === third).length;
  return {
    upper: size('upper'),
    middle: size('middle'),
    lower: size('lower'),
    rows: [
      ...known.map(({ key, right }) => row({ key, right })),
      ...others
        .map((key) => row({ key, right: isRight(key) }))
        .sort((a, b) => b.all - a.all || (a.key < b.key ? -1 : 1)),
    ],
    unanswered: count(({ chosen }) => chosen.length === 0),
  };
}
