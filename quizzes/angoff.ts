/** What a judge says of a question: of 100 people who are just good enough, how many would get it right. */
export interface CutJudgement {
  judge: string;
  question: string;
  /** 0 … 100. */
  value: number;
}

/** A mean of several judgements, and how far they lie apart. Percent. */
export interface Spread {
  mean: number;
  /** Standard deviation (÷ n−1); nothing for a single judgement. */
  deviation: number | undefined;
  low: number;
  high: number;
  count: number;
}

/** What judges together say of where a quiz should be passed. */
export interface SuggestedCut {
  /** Percent; nothing while no judge has judged every question. */
  cut: number | undefined;
  /** Of the cut, across judges: their standard deviation ÷ √judges. Percent; nothing for fewer than two. */
  standardError: number | undefined;
  /** Each judge's own cut over what they judged, and whether that is every question: only then it counts. */
  judges: { judge: string; cut: number; judged: number; complete: boolean }[];
  /** In the order in which the questions are given. */
  questions: ({ question: string } & Partial<Spread>)[];
}

/**
 * The cut score by Angoff's method: the mean over judges of the mean over questions (W. H. Angoff, "Scales, norms, and
 * equivalent scores", in R. L. Thorndike, *Educational Measurement*, 1971, pp. 508–600). A judge who left questions out
 * does not count: the cut would lean to the side of what they left out.
 * @param questions ids of all questions of the bank
 * @param judgements at most one of each judge for each question
 */
export function suggestedCut(
  questions: readonly string[],
  judgements: readonly CutJudgement[],
): SuggestedCut {
  const known = judgements.filter(({ question }) => questions.includes(question));
  const byJudge = Map.groupBy(known, ({ judge }) => judge);
  const judges = [...byJudge].map(([judge, own]) => ({
    judge,
    cut: meanOf(own.map(({ value }) => value)),
    judged: own.length,
    complete: own.length === questions.length,
  }));
  const cuts = judges.filter(({ complete }) => complete).map(({ cut }) => cut);
  const all = cuts.length > 0 ? spreadOf(cuts) : undefined;
  return {
    cut: all?.mean,
    standardError: all?.deviation === undefined ? undefined : all.deviation / Math.sqrt(cuts.length),
    judges,
    questions: questions.map((question) => {
      const values = known.filter((one) => one.question === question).map(({ value }) => value);
      return { question, ...(values.length > 0 && spreadOf(values)) };
    }),
  };
}

/** The mean of some numbers, and how far they lie apart. @param values at least one */
export function spreadOf(values: readonly number[]): Spread {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    mean,
    deviation: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : undefined,
    low: Math.min(...values),
    high: Math.max(...values),
    count: values.length,
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
