import { inReadingOrder, type Problem } from '../markdown/problem.ts';
import type { Quiz } from './quiz.ts';
import { absoluteIsWrong } from './rules/absolute-is-wrong.ts';
import { allOfTheAbove } from './rules/all-of-the-above.ts';
import { allRight } from './rules/all-right.ts';
import { answerElsewhere } from './rules/answer-elsewhere.ts';
import { deadLink } from './rules/dead-link.ts';
import { drawRange } from './rules/draw-range.ts';
import { duplicateIds } from './rules/duplicate-ids.ts';
import { duplicateOptions } from './rules/duplicate-options.ts';
import { duplicateQuestions } from './rules/duplicate-questions.ts';
import { errorWithoutRemark } from './rules/error-without-remark.ts';
import { fewOptions } from './rules/few-options.ts';
import { fewRemarks } from './rules/few-remarks.ts';
import { fewToFind } from './rules/few-to-find.ts';
import { findGivenAway } from './rules/find-given-away.ts';
import { forbiddenToSay } from './rules/forbidden-to-say.ts';
import { goldWithoutWhy } from './rules/gold-without-why.ts';
import { manyReplies } from './rules/many-replies.ts';
import { medianRange } from './rules/median-range.ts';
import { medianWithoutFind } from './rules/median-without-find.ts';
import { minutesRange } from './rules/minutes-range.ts';
import { missingCriterion } from './rules/missing-criterion.ts';
import { missingExplanation } from './rules/missing-explanation.ts';
import { negativeStem } from './rules/negative-stem.ts';
import { negativeTolerance } from './rules/negative-tolerance.ts';
import { noQuestions } from './rules/no-questions.ts';
import { noRightAnswer } from './rules/no-right-answer.ts';
import { oneBestOneWorst } from './rules/one-best-one-worst.ts';
import { oneVoice } from './rules/one-voice.ts';
import { optionInOption } from './rules/option-in-option.ts';
import { passRange } from './rules/pass-range.ts';
import { patternAlone } from './rules/pattern-alone.ts';
import { pulseDraw } from './rules/pulse-draw.ts';
import { pulseQuestions } from './rules/pulse-questions.ts';
import { pulseRange } from './rules/pulse-range.ts';
import { rightIsFirst } from './rules/right-is-first.ts';
import { rightIsLongest } from './rules/right-is-longest.ts';
import { rubricPoints } from './rules/rubric-points.ts';
import type { Known, Rule } from './rules/rule.ts';
import { smallBank } from './rules/small-bank.ts';
import { tooManyErrors } from './rules/too-many-errors.ts';
import { truthOneSided } from './rules/truth-one-sided.ts';
import { unknownClass } from './rules/unknown-class.ts';
import { unknownCompetency } from './rules/unknown-competency.ts';
import { unknownCriterion } from './rules/unknown-criterion.ts';
import { unknownFail } from './rules/unknown-fail.ts';
import { widePattern } from './rules/wide-pattern.ts';
import { wideTolerance } from './rules/wide-tolerance.ts';
import { withinRange } from './rules/within-range.ts';

const RULES: readonly Rule[] = [
  passRange,
  minutesRange,
  drawRange,
  pulseRange,
  pulseQuestions,
  pulseDraw,
  smallBank,
  noQuestions,
  duplicateIds,
  unknownCompetency,
  noRightAnswer,
  allRight,
  fewOptions,
  duplicateOptions,
  duplicateQuestions,
  optionInOption,
  allOfTheAbove,
  negativeStem,
  answerElsewhere,
  negativeTolerance,
  wideTolerance,
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
  fewRemarks,
  deadLink,
  rightIsLongest,
  rightIsFirst,
  absoluteIsWrong,
  truthOneSided,
  forbiddenToSay,
];

/** All mistakes in a quiz that could be read, in reading order. */
export function checkQuiz(quiz: Quiz, known: Known): Problem[] {
  return inReadingOrder(RULES.flatMap((rule) => rule(quiz, known)));
}
