import { cardName } from './card-name.ts';
import { drawFrom } from './draw.ts';
import { isQuick } from './quick-question.ts';
import type { Question, Quiz } from './quiz.ts';

/** From what a pulse is composed for one person. */
export interface PulseSources {
  /** Every quiz; those in another language are passed over. */
  banks: readonly Quiz[];
  /** Ids of the articles for this person that changed lately. */
  changed: ReadonlySet<string>;
  /** Names of the questions that the person missed and has not answered right since. */
  missed: ReadonlySet<string>;
  /** Ids of the quizzes by which it is filled up, before all others. */
  next: ReadonlySet<string>;
  /** Ids of the quizzes from which nothing may be asked now: the person has a paper of them open. */
  withheld: ReadonlySet<string>;
}

/**
 * A person's pulse as a quiz of its own, to be kept as a version, drawn and graded like any other: own misses, then
 * questions on changed articles, then others until there are enough. Its questions bear their names for ever
 * (`QZ-04/fee-exit`); none is critical there, because what a pulse needs is so many right, whichever.
 * @param seed of the attempt: the same seed and sources give the same pulse
 * @returns fewer questions where the banks hold fewer, none where they hold none
 */
export function composePulse(
  quiz: Quiz,
  { banks, changed, missed, next, withheld }: PulseSources,
  seed: string,
): Quiz {
  const pulse = quiz.pulse ?? { changed: 0, missed: 0 };
  const all = pulseBank(quiz, banks)
    .questions.filter((question) => isQuick(question) && !withheld.has(bankOf(question)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const draw = drawFrom(seed, quiz.id);
  const taken = new Map<string, Question>();
  const take = (most: number, purpose: string, fits: (question: Question) => boolean) => {
    const fitting = all.filter((question) => !taken.has(question.id) && fits(question));
    for (const question of draw.shuffled(fitting, purpose).slice(0, Math.max(0, most))) {
      taken.set(question.id, question);
    }
  };
  const wanted = pulse.changed + pulse.missed;
  take(pulse.missed, 'missed', ({ id }) => missed.has(id));
  take(pulse.changed, 'changed', ({ articles }) => articles.some(({ id }) => changed.has(id)));
  take(wanted - taken.size, 'next', (question) => next.has(bankOf(question)));
  take(wanted - taken.size, 'others', () => true);
  const questions = [...taken.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...quiz, draw: questions.length, questions };
}

/** A pulse with every question of the other quizzes in its bank, as a pulse would ask it. */
export function pulseBank(quiz: Quiz, banks: readonly Quiz[]): Quiz {
  const questions = banks
    .filter(({ pulse, language }) => !pulse && language === quiz.language)
    .flatMap(({ id: bank, questions: own }) =>
      own.map((question) => ({ ...question, id: cardName(bank, question.id), critical: false })),
    );
  return { ...quiz, questions };
}

/** The quiz in which a question of a pulse is at home. */
function bankOf({ id }: Question): string {
  return id.slice(0, id.indexOf('/'));
}
