import { createEmptyCard, fsrs, Rating, type Card } from 'ts-fsrs';

/** That somebody answered a question once: in a quiz or in review. */
export interface Answered {
  /** The question for ever, `QZ-04/fee-exit`. */
  card: string;
  /** The day where the centre is, `2026-11-21`. */
  day: string;
  /** Fully right; half right is not. */
  right: boolean;
}

/** A question that a person missed once, and when it comes back. */
export interface ReviewCard {
  card: string;
  /** The day on which it was answered last. */
  last: string;
  /** The day from which it is asked again. */
  due: string;
  /** The last answer was not right; else it was, and fades. */
  missed: boolean;
  /** Days until nine of ten people with such answers still know it (the S of FSRS). */
  stability: number;
}

/**
 * The scheduler of FSRS-6, with the library's own weights. Whole days only and no chance in the intervals: the same
 * answers always give the same cards. A question is asked again when nine of ten would still know it, and after
 * about a year at the latest.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: false,
  enable_short_term: false,
});

/**
 * What a person has to review, from all that they answered: a question becomes a card when it is missed for the first
 * time, and all answers to it count, those before included (wrong = Again, right = Good).
 * @param answered in the order in which it happened
 * @returns the cards by their names
 */
export function reviewCards(answered: readonly Answered[]): ReviewCard[] {
  const histories = Map.groupBy(answered, ({ card }) => card);
  return [...histories]
    .filter(([, history]) => history.some(({ right }) => !right))
    .map(([card, history]) => reviewCard(card, history))
    .sort((a, b) => (a.card < b.card ? -1 : 1));
}

function reviewCard(name: string, [first, ...rest]: readonly Answered[]): ReviewCard {
  if (!first) throw new Error(`The card ${name} was never answered`);
  const start = noon(first.day);
  let last = first;
  let card = rated(createEmptyCard(start), first);
  for (const answer of rest) {
    card = rated(card, answer);
    last = answer;
  }
  return {
    card: name,
    last: last.day,
    due: card.due.toISOString().slice(0, 10),
    missed: !last.right,
    stability: card.stability,
  };
}

function rated(card: Card, { day, right }: Answered): Card {
  return scheduler.next(card, noon(day), right ? Rating.Good : Rating.Again).card;
}

/** A day as the scheduler counts them; noon keeps it the same day whatever an hour more or less does. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/**
 * The cards that are due on a day, the most urgent first: what was missed before what fades, critical questions
 * before others, and then what is most likely forgotten.
 * @param isCritical whether a card's question must never be got wrong
 */
export function dueCards(
  cards: readonly ReviewCard[],
  day: string,
  isCritical: (card: string) => boolean,
): ReviewCard[] {
  const known = (card: ReviewCard) => scheduler.forgetting_curve(daysBetween(card.last, day), card.stability);
  return cards
    .filter(({ due }) => due <= day)
    .map((card) => ({ card, known: known(card), critical: isCritical(card.card) }))
    .sort(
      (a, b) =>
        Number(b.card.missed) - Number(a.card.missed) ||
        Number(b.critical) - Number(a.critical) ||
        a.known - b.known ||
        (a.card.card < b.card.card ? -1 : 1),
    )
    .map(({ card }) => card);
}

function daysBetween(first: string, second: string): number {
  return (noon(second).getTime() - noon(first).getTime()) / (24 * 60 * 60 * 1000);
}
