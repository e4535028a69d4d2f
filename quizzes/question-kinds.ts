import type { QuestionType } from './quiz.ts';
import { bestAndWorst } from './types/best-and-worst.ts';
import { blanks } from './types/blanks.ts';
import { classify } from './types/classify.ts';
import { find } from './types/find.ts';
import { match } from './types/match.ts';
import { multiple } from './types/multiple.ts';
import { number } from './types/number.ts';
import { order } from './types/order.ts';
import type { QuestionKind } from './types/question-kind.ts';
import { rubric } from './types/rubric.ts';
import { scoreTheCall } from './types/score-the-call.ts';
import { single } from './types/single.ts';
import { spotTheError } from './types/spot-the-error.ts';
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
  'best-and-worst': bestAndWorst,
  'spot-the-error': spotTheError,
  classify,
  find,
  'score-the-call': scoreTheCall,
  rubric,
};
