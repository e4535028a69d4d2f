import type { Language } from '../../markdown/problem.ts';
import { dueCards, reviewCards, type ReviewCard } from '../../quizzes/review-cards.ts';
import { dayIn, daysLater } from '../../records/calendar.ts';
import type { Centre } from '../centre.ts';
import { answeredSoFar } from './answered-so-far.ts';
import { withheldFrom } from './withheld.ts';
import { reviewQuestions, type ReviewQuestion } from './review-question.ts';

/** So many questions come back on one day. */
const A_DAY = 5;

/** Where a person's review stands. */
export interface Review {
  /** The day where the centre is. */
  day: string;
  /** All cards whose question is still asked somewhere. */
  cards: ReviewCard[];
  /** What is still to answer today, the most urgent first. */
  today: ReviewCard[];
  /** How many were answered today. */
  done: number;
  /** How many are due but wait until a certified paper is handed in. */
  waiting: number;
  /** How many there will be tomorrow, as things stand. */
  tomorrow: number;
  questionOf: (card: string) => ReviewQuestion | undefined;
  /** Nothing of it may be told now: a certified paper that could ask it is open. */
  isWithheld: (card: string) => boolean;
}

/** What comes back to a person now, from all that they ever answered. Nothing of it is stored. */
export async function reviewOf(
  { store, library, now }: Pick<Centre, 'store' | 'library' | 'now'>,
  person: string,
  language: Language,
): Promise<Review> {
  const [{ quizzes, shared }, attempts, reviewed] = await Promise.all([
    library(),
    store.attemptsOf(person, { kind: 'quiz' }),
    store.reviewAnswersOf([person]),
  ]);
  const dayOf = dayIn(shared.takingRules.timeZone);
  const day = dayOf(now());
  const questionOf = reviewQuestions(quizzes, language);
  const cards = reviewCards(answeredSoFar(attempts, reviewed, dayOf)).filter(
    ({ card }) => questionOf(card) !== undefined,
  );
  const isWithheld = await withheldFrom({ store, now }, attempts);
  const isCritical = (card: string) => questionOf(card)?.question.critical ?? false;
  const due = dueCards(cards, day, isCritical);
  const open = due.filter(({ card }) => !isWithheld(card));
  const done = reviewed.filter((answer) => answer.day === day).length;
  return {
    day,
    cards,
    today: open.slice(0, Math.max(0, A_DAY - done)),
    done,
    waiting: due.length - open.length,
    tomorrow: Math.min(A_DAY, dueCards(cards, daysLater(day, 1), isCritical).length),
    questionOf,
    isWithheld,
  };
}
