import type { Answer } from '../answers.ts';
import type { Draw } from '../draw.ts';
import { QUESTION_KINDS } from '../question-kinds.ts';
import type { Prose, Question, QuestionType } from '../quiz.ts';
import { optionOf } from '../types/choice.ts';
import type { Choosable } from './answer-table.ts';

/** Something that the author wrote to be chosen, right or wrong. */
export interface WrittenChoice extends Choosable, Prose {
  /** What it is chosen as, where a reply can be chosen as one thing or another. */
  as?: string;
}

/** All that can be chosen in a question, in the author's order; nothing where people write what they like. */
export function writtenChoices(question: Question): WrittenChoice[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-or-false':
      return question.options.map(({ html, text, right }, index) => ({
        key: String(index),
        html,
        text,
        right,
      }));
    case 'best-and-worst':
      return (['best', 'worst'] as const).flatMap((part) =>
        question.replies.map((reply, index) => ({
          key: `${part} ${String(index)}`,
          as: question.heads[part],
          html: reply.html,
          text: reply.text,
          right: reply[part],
        })),
      );
    case 'spot-the-error':
      return question.turns.flatMap(({ by, html, text, error }, index) =>
        by === 'agent' ? [{ key: String(index), html, text, right: error }] : [],
      );
    default:
      return [];
  }
}

/**
 * What somebody chose in a question, by the keys of `writtenChoices`; in their own words where they wrote. This is worked
 * out from the answer as it was sent and from the draw of that paper, for only they tell which option an id stood for.
 * @param given the answer in words, as it was graded
 */
export function chosenIn(
  question: Question,
  draw: Draw,
  answer: Answer | undefined,
  given: string,
): readonly string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-or-false': {
      const chosen = (Array.isArray(answer) ? answer : [answer]).map((id) => optionOf(question, draw, id));
      return question.options.flatMap((option, index) => (chosen.includes(option) ? [String(index)] : []));
    }
    case 'best-and-worst':
    case 'spot-the-error':
      return fromDebrief(question, draw, answer);
    default:
      return given === '' ? [] : [given];
  }
}

function fromDebrief<T extends QuestionType>(
  question: Question<T>,
  draw: Draw,
  answer: Answer | undefined,
): string[] {
  const debrief = QUESTION_KINDS[question.type].debrief?.(question, draw, answer);
  if (debrief?.kind === 'best-and-worst') {
    return (['asBest', 'asWorst'] as const).flatMap((as) =>
      debrief.replies.flatMap((reply, index) =>
        reply[as] ? [`${as === 'asBest' ? 'best' : 'worst'} ${String(index)}`] : [],
      ),
    );
  }
  if (debrief?.kind === 'spot-the-error') {
    return debrief.turns.flatMap(({ picked }, index) => (picked ? [String(index)] : []));
  }
  return [];
}

/** The right answer in words. */
export function rightInWords<T extends QuestionType>(question: Question<T>): string {
  return QUESTION_KINDS[question.type].right(question);
}

/** What blind guessing earns on average, 0–1, where that can be said: Moodle's random guess score. */
export function guessScore(question: Question): number | undefined {
  switch (question.type) {
    case 'single':
    case 'true-or-false':
      return question.options.filter(({ right }) => right).length / question.options.length;
    case 'best-and-worst':
      return 1 / question.replies.length;
    case 'match':
      return 1 / Math.max(1, question.right.length);
    default:
      return undefined;
  }
}
