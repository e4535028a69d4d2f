import type { Language } from '../../markdown/problem.ts';
import { grade, type GradedQuestion } from '../../quizzes/grade.ts';
import { paper } from '../../quizzes/paper.ts';
import type { PaperQuestion } from '../../quizzes/paper-question.ts';
import type { Centre } from '../centre.ts';
import { quizHash } from '../papers/quiz-version.ts';
import { reviewOf, type Review } from './review-of.ts';
import { paperOf, reviewSeed } from './review-question.ts';

/**
 * A question that comes back, on its way to the browser. It holds the right answer in words and the explanation, which
 * the person was shown when the paper was handed in: so it can be answered and explained without a network. What the
 * server grades by stays there (see decisions/review.md).
 */
export interface LaidOutCard {
  card: string;
  /** The day for which it is laid out. */
  day: string;
  language: Language;
  /** Names the version of the bank that it was taken from. */
  hash: string;
  /** Where it was asked: the title of its quiz. */
  from: string;
  missed: boolean;
  question: PaperQuestion;
  known: Pick<GradedQuestion, 'right' | 'explanation' | 'articles'>;
}

/** What a person has to review today. */
export interface TodaysReview extends Pick<Review, 'day' | 'done' | 'waiting' | 'tomorrow'> {
  person: string;
  cards: LaidOutCard[];
  /** The person has cards at all: without any, nothing was missed yet. */
  any: boolean;
}

/** Lays out today's questions for a person. Each version is kept, so that what is answered later can be graded. */
export async function todaysReview(
  centre: Pick<Centre, 'store' | 'library' | 'now' | 'secret'>,
  person: string,
  language: Language,
): Promise<TodaysReview> {
  const { store, secret, now } = centre;
  const {
    day,
    today,
    done,
    waiting,
    tomorrow,
    cards: all,
    questionOf,
  } = await reviewOf(centre, person, language);
  const cards: LaidOutCard[] = [];
  for (const { card, missed } of today) {
    const found = questionOf(card);
    if (!found) continue;
    const { bank } = found;
    const hash = quizHash({ quiz: bank });
    await store.keepVersion({
      kind: 'quiz',
      id: bank.id,
      language: bank.language,
      hash,
      body: { quiz: bank },
      now: now(),
    });
    const quiz = paperOf(found);
    const seed = reviewSeed(secret, person, card, day);
    const [question] = paper(quiz, seed).questions;
    const [graded] = grade(quiz, seed, {}).items;
    if (!question || !graded) continue;
    const { right, explanation, articles } = graded;
    cards.push({
      card,
      day,
      language: bank.language,
      hash,
      from: bank.title,
      missed,
      question,
      known: { right, articles, ...(explanation && { explanation }) },
    });
  }
  return { person, day, done, waiting, tomorrow, cards, any: all.length > 0 };
}
