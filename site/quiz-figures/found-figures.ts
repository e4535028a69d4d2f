import type { Language, Words } from '../../markdown/problem.ts';
import { NotDone } from '../answer.ts';
import { quizFigures, type QuizFigures } from './quiz-page.ts';

/** The figures of a quiz, or what the page says instead. */
type Found =
  { figures: QuizFigures; status?: never; words: Words } | { figures?: never; status: number; words: Words };

const NOTHING: Words = { zh: '', en: '' };

/** What `quizFigures` finds, with a refusal as words for the page. */
export async function foundFigures(
  centre: Parameters<typeof quizFigures>[0],
  who: Parameters<typeof quizFigures>[1],
  id: string,
  language: Language,
  every: boolean,
): Promise<Found> {
  try {
    return { figures: await quizFigures(centre, who, id, language, every), words: NOTHING };
  } catch (error) {
    if (!(error instanceof NotDone)) throw error;
    return { status: error.status, words: error.words };
  }
}
