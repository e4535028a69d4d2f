import { inReadingOrder, type Problem } from '../markdown/problem.ts';
import type { Quiz } from './quiz.ts';
import { allRight } from './rules/all-right.ts';
import { deadLink } from './rules/dead-link.ts';
import { drawRange } from './rules/draw-range.ts';
import { duplicateIds } from './rules/duplicate-ids.ts';
import { duplicateOptions } from './rules/duplicate-options.ts';
import { errorWithoutRemark } from './rules/error-without-remark.ts';
import { fewToFind } from './rules/few-to-find.ts';
import { findGivenAway } from './rules/find-given-away.ts';
import { fewOptions } from './rules/few-options.ts';
import { forbiddenToSay } from './rules/forbidden-to-say.ts';
import { manyReplies } from './rules/many-replies.ts';
import { goldWithoutWhy } from './rules/gold-without-why.ts';
import { medianRange } from './rules/median-range.ts';
import { medianWithoutFind } from './rules/median-without-find.ts';
import { minutesRange } from './rules/minutes-range.ts';
import { missingCriterion } from './rules/missing-criterion.ts';
import { missingExplanation } from './rules/missing-explanation.ts';
import { negativeTolerance } from './rules/negative-tolerance.ts';
import { noQuestions } from './rules/no-questions.ts';
import { noRightAnswer } from './rules/no-right-answer.ts';
import { oneBestOneWorst } from './rules/one-best-one-worst.ts';
import { oneVoice } from './rules/one-voice.ts';
import { passRange } from './rules/pass-range.ts';
import { patternAlone } from './rules/pattern-alone.ts';
import { pulseDraw } from './rules/pulse-draw.ts';
import { pulseQuestions } from './rules/pulse-questions.ts';
import { pulseRange } from './rules/pulse-range.ts';
import { rightIsFirst } from './rules/right-is-first.ts';
import { rightIsLongest } from './rules/right-is-longest.ts';
import { rubricPoints } from './rules/rubric-points.ts';
import type { Known, Rule } from './rules/rule.ts';
import { tooManyErrors } from './rules/too-many-errors.ts';
import { unknownClass } from './rules/unknown-class.ts';
import { unknownCompetency } from './rules/unknown-competency.ts';
import { unknownCriterion } from './rules/unknown-criterion.ts';
import { unknownFail } from './rules/unknown-fail.ts';
import { withinRange } from './rules/within-range.ts';
import { widePattern } from './rules/wide-pattern.ts';

const RULES: readonly Rule[] = [
  passRange,
  minutesRange,
  drawRange,
  pulseRange,
  pulseQuestions,
  pulseDraw,
  noQuestions,
  duplicateIds,
  unknownCompetency,
  noRightAnswer,
  allRight,
  fewOptions,
  duplicateOptions,
  negativeTolerance,
  oneBestOneWorst,
  manyReplies,
  tooManyErrors,
  errorWithoutRemark,
  unknownClass,
  patternAlone,
  widePattern,
  rubricPoints,
  medianRange,
  medianWithoutFind,
  fewToFind,
  withinRange,
  findGivenAway,
  unknownCriterion,
  missingCriterion,
  unknownFail,
  oneVoice,
  goldWithoutWhy,
  missingExplanation,
  deadLink,
  rightIsLongest,
  rightIsFirst,
  forbiddenToSay,
];

/** All mistakes in a quiz that could be read, in reading order. */
export function checkQuiz(quiz: Quiz, known: Known): Problem[] {
  return inReadingOrder(RULES.flatMap((rule) => rule(quiz, known)));
}
