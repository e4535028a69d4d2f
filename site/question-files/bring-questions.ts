import { outline } from '../../markdown/outline.ts';
import { inReadingOrder, type Language, type Problem } from '../../markdown/problem.ts';
import { checkQuiz } from '../../quizzes/check.ts';
import { draftQuiz, type QuizDraft } from '../../quizzes/exchange/draft-quiz.ts';
import type { ExchangedQuestion } from '../../quizzes/exchange/exchanged.ts';
import type { Brought, Loss } from '../../quizzes/exchange/loss.ts';
import { readQuestionText } from '../../quizzes/exchange/read-questions.ts';
import { readSheet, type BadCell } from '../../quizzes/exchange/sheet/read-sheet.ts';
import { parseQuiz } from '../../quizzes/parse.ts';
import { fromCentre, type Library } from '../library.ts';

/** What a question file is to become. */
export interface BringWishes {
  language: Language;
  /** The title of a new quiz, where the file names none. */
  title: string;
  /** The competency of questions that come without one. */
  competency?: string | undefined;
  /** Where the quiz belongs below the content folder. */
  file?: string;
  /** The text of the quiz that the questions go into, as it stands. */
  standing?: string | undefined;
}

/** What became of a question file. There is a draft only when the whole file could be read. */
export interface BroughtQuestions {
  questions: number;
  /** Cells of a sheet that keep it from being taken over. */
  bad: BadCell[];
  /** What keeps the file, or a part of it, from being read. */
  problems: Problem[];
  losses: Loss[];
  draft?: QuizDraft & {
    /** Where it belongs below the content folder. */
    file: string;
    /** What the checks say to the draft: to be mended before it is published. */
    problems: Problem[];
  };
}

/** Reads a question file of any format and makes the draft of a quiz of it; writes nothing. */
export async function bringQuestions(
  name: string,
  bytes: Uint8Array,
  wishes: BringWishes,
  library: Pick<Library, 'articles' | 'shared'>,
): Promise<BroughtQuestions> {
  const { bad, ...brought } = await read(name, bytes, library);
  const { questions, losses, problems, category } = brought;
  const result = { questions: questions.length, bad, problems, losses };
  if (questions.length === 0 || problems.length > 0 || bad.length > 0) return result;
  const { language, file = `${language}/quizzes/QZ-00.md` } = wishes;
  const title = category === undefined || category === '' ? wishes.title : category;
  const draft = draftQuiz(questions, { ...wishes, title });
  return { ...result, draft: { ...draft, file, problems: checked(file, draft.text, language, library) } };
}

async function read(
  name: string,
  bytes: Uint8Array,
  { shared }: Pick<Library, 'shared'>,
): Promise<Brought<ExchangedQuestion> & { bad: BadCell[] }> {
  const isBook = [
    [0x50, 0x4b],
    [0xd0, 0xcf],
  ].some((sign) => sign.every((byte, at) => bytes[at] === byte));
  if (!isBook && !/\.xlsx?$/i.test(name)) return { ...readQuestionText(name, bytes), bad: [] };
  return readSheet(name, bytes, { competencies: shared.competencies.map(({ id }) => id) });
}

function checked(
  file: string,
  text: string,
  language: Language,
  { articles, shared }: Pick<Library, 'articles' | 'shared'>,
): Problem[] {
  const { outline: headed, problems } = outline(file, text);
  const centre = fromCentre(shared, language);
  const { quiz, problems: unread } = parseQuiz(headed, 'QZ-00', language, centre);
  const known = {
    articles: new Set(articles.filter((article) => article.language === language).map(({ id }) => id)),
    competencies: new Set(shared.competencies.map(({ id }) => id)),
    ticketClasses: new Set(shared.ticketClasses.map(({ id }) => id)),
    scoreForm: centre.scoreForm,
  };
  return inReadingOrder([...problems, ...unread, ...(quiz ? checkQuiz(quiz, known) : [])]);
}
