import type { QuestionType } from './quiz.ts';
import { blanks } from './types/blanks.ts';
import { match } from './types/match.ts';
import { multiple } from './types/multiple.ts';
import { number } from './types/number.ts';
import { order } from './types/order.ts';
import type { QuestionKind } from './types/question-kind.ts';
import { single } from './types/single.ts';
import { trueOrFalse } from './types/true-or-false.ts';
import { words } from './types/words.ts';

/** Every type of question; an answer that two types could read belongs to the earlier one. */
export const QUESTION_KINDS: { [T in QuestionType]: QuestionKind<T> } = {
  'true-or-false': trueOrFalse,
  single,
  multiple,
  number,
  words,
  blanks,
  order,
  match,
};
