import { z } from 'zod';
import { answerSchema } from '../../quizzes/answers.ts';
import { cardName } from '../../quizzes/card-name.ts';
import { grade, type GradedQuestion } from '../../quizzes/grade.ts';
import { paper } from '../../quizzes/paper.ts';
import { daysLater } from '../../records/calendar.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { readQuizVersion } from '../papers/quiz-version.ts';
import { reviewWords } from '../words/review.ts';
import { takingWords } from '../words/taking.ts';
import { reviewOf } from './review-of.ts';
import { paperOf, reviewSeed } from './review-question.ts';

/** So many days an answer may wait for a network. */
const MOST_DAYS = 30;

export const reviewAnswerBody = z.strictObject({
  card: z.string().max(200),
  day: z.iso.date(),
  language: z.enum(['zh', 'en']),
  hash: z.string().max(100),
  answer: answerSchema,
  /** Sent again with the same key, an answer counts once. */
  key: z.uuid(),
});

/** What is said of an answer in review. */
export interface JudgedReview {
  graded: GradedQuestion;
  /** False when the question was answered in the meantime, on another device; then nothing was written down. */
  counted: boolean;
  /** The day on which the question comes back. */
  next: string;
  /** How many there will be tomorrow. */
  tomorrow: number;
}

type World = Pick<Centre, 'store' | 'library' | 'now' | 'secret'>;
type Given = z.infer<typeof reviewAnswerBody>;

/**
 * Grades an answer in review, writes it down and says when the question comes back. An answer counts when its
 * question is due on the day on which it arrives: the server's clock is the judge, however long it was on its way.
 * @throws NotDone 403 while a certified paper of the quiz is open, 404 for a question that is not in the person's
 * review, 409 when it was on its way too long or its version is not known
 */
export async function answerReview(centre: World, person: string, given: Given): Promise<JudgedReview> {
  const { store, now } = centre;
  const { day, cards, isWithheld } = await reviewOf(centre, person, given.language);
  if (isWithheld(given.card)) throw refused(403, takingWords.zh.crib, takingWords.en.crib);
  const card = cards.find((one) => one.card === given.card);
  if (!card) throw refused(404, reviewWords.zh.notYours, reviewWords.en.notYours);
  if (given.day > day || given.day < daysLater(day, -MOST_DAYS)) {
    throw refused(409, reviewWords.zh.tooOld, reviewWords.en.tooOld);
  }
  const earlier = await store.reviewAnswer(person, given.key);
  const graded = await gradeReview(centre, person, earlier ?? given);
  if (earlier || card.due > day) {
    return { graded, counted: earlier !== undefined, ...(await comingBack(centre, person, given)) };
  }
  const stands = await store.addReviewAnswer({ ...given, person, fraction: graded.fraction, now: now() });
  return { graded, counted: stands.key === given.key, ...(await comingBack(centre, person, given)) };
}

/** Grades by the version that was on screen. @throws NotDone 409 when that was never laid out, or lacks the question */
async function gradeReview(
  { store, secret }: World,
  person: string,
  { card, day, hash, answer }: Pick<Given, 'card' | 'day' | 'hash'> & { answer: unknown },
): Promise<GradedQuestion> {
  const kept = await store.version(hash);
  const bank = kept?.kind === 'quiz' ? readQuizVersion(kept.body).quiz : undefined;
  const question = bank?.questions.find(({ id }) => cardName(bank.id, id) === card);
  if (!bank || !question) throw refused(409, reviewWords.zh.changed, reviewWords.en.changed);
  const quiz = paperOf({ bank, question });
  const seed = reviewSeed(secret, person, card, day);
  const [asked] = paper(quiz, seed).questions;
  const read = answerSchema.safeParse(answer);
  const [graded] = grade(quiz, seed, asked && read.success ? { [asked.id]: read.data } : {}).items;
  if (!graded) throw new Error(`The card ${card} has no question`);
  return graded;
}

async function comingBack(
  centre: World,
  person: string,
  { card, language }: Given,
): Promise<Pick<JudgedReview, 'next' | 'tomorrow'>> {
  const { cards, day, tomorrow } = await reviewOf(centre, person, language);
  return { next: cards.find((one) => one.card === card)?.due ?? day, tomorrow };
}

function refused(status: number, zh: string, en: string): NotDone {
  return new NotDone(status, { zh, en });
}
