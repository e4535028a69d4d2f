import type { Language, Words } from '../../markdown/problem.ts';
import type { Loss } from '../../quizzes/exchange/loss.ts';
import type { Competency } from '../../quizzes/competency.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import type { Asker } from '../people/rights.ts';
import { demandQuestions, quizIn } from './question-files.ts';
import { FORMATS, writeQuestions, type Format } from './write-questions.ts';

/** What the page of question files shows. */
export interface FilesPage {
  /** The quiz that it is about; none where a new one is made. */
  quiz: { id: string; title: string } | undefined;
  competencies: Competency[];
  /** What each format would leave behind of the quiz. */
  formats: { format: Format; losses: Loss[] }[];
}

/** The page for somebody, or what it says instead. */
export async function filesPage(
  centre: Pick<Centre, 'store' | 'library' | 'now' | 'content'>,
  who: Asker,
  id: string | undefined,
  language: Language,
): Promise<{ shown: FilesPage; status?: never } | { shown?: never; status: number; words: Words }> {
  try {
    await demandQuestions(centre, who, id);
    const { shared } = await centre.library();
    const quiz = id === undefined ? undefined : await quizIn(centre, id, language);
    const formats = quiz
      ? FORMATS.map(async (format) => ({
          format,
          losses: (await writeQuestions(quiz, format, shared)).losses,
        }))
      : [];
    return {
      shown: {
        quiz: quiz && { id: quiz.id, title: quiz.title },
        competencies: shared.competencies,
        formats: await Promise.all(formats),
      },
    };
  } catch (error) {
    if (!(error instanceof NotDone)) throw error;
    return { status: error.status, words: error.words };
  }
}
