import { createHmac } from 'node:crypto';
import type { Language } from '../../markdown/problem.ts';
import { cardName } from '../../quizzes/card-name.ts';
import { isQuick } from '../../quizzes/quick-question.ts';
import type { Question, Quiz } from '../../quizzes/quiz.ts';

/** The question of a card as a quiz of its own, so that it is shown and graded as in any paper. */
export interface ReviewQuestion {
  /** The bank that it stands in. */
  bank: Quiz;
  question: Question;
}

/** Finds the questions of cards in today's banks: in the language asked for, else in the other. */
export function reviewQuestions(
  quizzes: readonly Quiz[],
  language: Language,
): (card: string) => ReviewQuestion | undefined {
  const ordered = [
    ...quizzes.filter((quiz) => quiz.language !== language),
    ...quizzes.filter((quiz) => quiz.language === language),
  ];
  const found = new Map(
    ordered.flatMap((bank) =>
      bank.questions
        .filter(isQuick)
        .map((question) => [cardName(bank.id, question.id), { bank, question }] as const),
    ),
  );
  return (card) => found.get(card);
}

/** A paper that asks one question of a bank. */
export function paperOf({ bank, question }: ReviewQuestion): Quiz {
  return { ...bank, draw: 1, questions: [question] };
}

/**
 * From what the options of a card are shuffled and named: the same all day on every device, and known to nobody who
 * does not hold the centre's secret.
 */
export function reviewSeed(secret: string, person: string, card: string, day: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['review', person, card, day]))
    .digest('base64url');
}
