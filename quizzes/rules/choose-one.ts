import type { Place } from '../../markdown/problem.ts';
import type { Quiz } from '../quiz.ts';

/** A question with one option to be chosen, whatever its type. */
export interface ChooseOne {
  id: string;
  place: Place;
  options: { text: string; right: boolean }[];
}

/** The single-choice questions of a quiz, and those that ask for the best reply, as far as one option is right. */
export function chooseOnes({ questions }: Quiz): ChooseOne[] {
  return questions
    .flatMap((question): ChooseOne[] => {
      const { id, place } = question;
      if (question.type === 'single') return [{ id, place, options: question.options }];
      if (question.type !== 'best-and-worst') return [];
      return [{ id, place, options: question.replies.map(({ text, best }) => ({ text, right: best })) }];
    })
    .filter(({ options }) => options.filter(({ right }) => right).length === 1);
}
