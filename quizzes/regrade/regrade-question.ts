import type { Answer } from '../answers.ts';
import type { Debrief } from '../debrief.ts';
import type { Draw } from '../draw.ts';
import type { GradedQuestion } from '../grade.ts';
import { QUESTION_KINDS } from '../question-kinds.ts';
import type { Question, QuestionType } from '../quiz.ts';
import type { Marked } from '../types/question-kind.ts';
import { followedShare } from '../types/order.ts';
import { counterparts, translated, type Counterparts } from './counterparts.ts';

/** Why an answer keeps its mark although its question is another one today. */
export type NotRegraded =
  /** The question is not in today's version. */
  | 'gone'
  /** It is of another type today. */
  | 'type'
  /** Its options, steps or pairs are not those that were shown. */
  | 'options'
  /** The option that is right today was not offered. */
  | 'not-offered'
  /** A person marked it, by a rubric that has changed since. */
  | 'marked-by-hand';

/** One answer marked by today's version: as it stands now, or why it cannot be marked anew. */
export type Regraded = { item: GradedQuestion } | { kept: NotRegraded };

/**
 * Marks one answer of a finished paper by today's version of its question.
 * @param old as it was on the paper
 * @param standing what the answer is worth so far
 * @param answer with the ids of that paper
 */
export function regradeQuestion(
  old: Question,
  today: Question | undefined,
  draw: Draw,
  answer: Answer | undefined,
  standing: GradedQuestion,
): Regraded {
  if (!today) return { kept: 'gone' };
  if (today.withdrawn) return { item: { ...withoutWaiting(standing), fraction: 1, withdrawn: true } };
  if (old.type !== today.type) return { kept: 'type' };
  if (old.type === 'rubric') {
    return rightOf(old) === rightOf(today) ? { item: standing } : { kept: 'marked-by-hand' };
  }
  const { withdrawn: _, ...before } = standing;
  const item = { ...before, right: rightOf(today), critical: today.critical };
  // What was no answer then, such as an untouched order, is none now.
  if (answer === undefined || !mark(old, draw, answer)) return { item: { ...item, fraction: 0 } };
  const found = counterparts(old, today, draw);
  if (!found) return { kept: 'options' };
  if (!offered(today, draw, found)) return { kept: 'not-offered' };
  const fraction = fractionOf(today, draw, translated(answer, found), answer, found);
  return fraction === undefined ? { kept: 'options' } : { item: { ...item, ...fraction } };
}

/** What was chosen must be there today; of one that is not, nobody can say what it is worth. */
function fractionOf(
  today: Question,
  draw: Draw,
  now: Answer,
  then: Answer,
  found: Counterparts,
): Pick<GradedQuestion, 'fraction' | 'whys' | 'debrief'> | undefined {
  if (isChoosing(today) && !(typeof then === 'string' && found.has(then))) return undefined;
  // The order that was shown then is not the one that today's version would show: none is "untouched" here.
  if (today.type === 'order' && Array.isArray(now)) {
    return { fraction: followedShare(today, draw, now), whys: [] };
  }
  const marked = mark(today, draw, now);
  const debriefed = debrief(today, draw, now);
  return marked && { fraction: marked.fraction, whys: marked.whys, ...(debriefed && { debrief: debriefed }) };
}

/** Whether somebody who had the paper could have answered rightly. */
function offered(today: Question, draw: Draw, found: Counterparts): boolean {
  if (!isChoosing(today)) return true;
  const offers = new Set(found.values());
  return today.options.some(
    ({ right }, index) => right && offers.has(draw.opaque(today.id, 'option', index)),
  );
}

function isChoosing(question: Question): question is Question<'single' | 'true-or-false'> {
  return question.type === 'single' || question.type === 'true-or-false';
}

function withoutWaiting(item: GradedQuestion): GradedQuestion {
  const { waiting: _, ...rest } = item;
  return rest;
}

function mark<T extends QuestionType>(question: Question<T>, draw: Draw, answer: Answer): Marked | undefined {
  return QUESTION_KINDS[question.type].mark(question, draw, answer);
}

function debrief<T extends QuestionType>(
  question: Question<T>,
  draw: Draw,
  answer: Answer,
): Debrief | undefined {
  return QUESTION_KINDS[question.type].debrief?.(question, draw, answer);
}

function rightOf<T extends QuestionType>(question: Question<T>): string {
  return QUESTION_KINDS[question.type].right(question);
}
