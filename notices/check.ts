import { inReadingOrder, type Problem } from '../markdown/problem.ts';
import type { Notice } from './notice.ts';
import { datedName } from './rules/dated-name.ts';
import { datesInOrder } from './rules/dates-in-order.ts';
import { deadLink } from './rules/dead-link.ts';
import { dueWithoutQuestion } from './rules/due-without-question.ts';
import { picture } from './rules/picture.ts';
import type { Known, Rule } from './rules/rule.ts';
import { tooLong } from './rules/too-long.ts';
import { twoQuestions } from './rules/two-questions.ts';
import { unknownArticle } from './rules/unknown-article.ts';
import { unknownAudience } from './rules/unknown-audience.ts';

const RULES: readonly Rule[] = [
  datedName,
  datesInOrder,
  unknownAudience,
  unknownArticle,
  deadLink,
  picture,
  dueWithoutQuestion,
  twoQuestions,
  tooLong,
];

/** All mistakes in a notice that could be read, in reading order; its question is checked as every quiz is. */
export function checkNotice(notice: Notice, known: Known): Problem[] {
  return inReadingOrder(RULES.flatMap((rule) => rule(notice, known)));
}
