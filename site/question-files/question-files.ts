import { z } from 'zod';
import type { Language } from '../../markdown/problem.ts';
import { writeTemplate } from '../../quizzes/exchange/sheet/write-sheet.ts';
import type { Quiz } from '../../quizzes/quiz.ts';
import { NotDone } from '../answer.ts';
import { readAuthorFile } from '../author-file.ts';
import type { Centre } from '../centre.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { figureRights, sitsAt } from '../quiz-figures/figure-rights.ts';
import { bringQuestions, type BroughtQuestions } from './bring-questions.ts';
import { writeQuestions, XLSX, type Format, type QuestionFile } from './write-questions.ts';

/** The largest file that a page may send, in bytes; larger ones are for the command. */
const LARGEST_UPLOAD = 6 * 1024 * 1024;

/** A question file as a page sends it. */
export const bringBody = z.strictObject({
  language: z.enum(['zh', 'en']),
  /** The quiz that the questions go into; none for a new one. */
  quiz: z.string().max(80).optional(),
  competency: z.string().max(20).optional(),
  name: z.string().min(1).max(200),
  /** The file's bytes, base64. */
  content: z.base64().max(Math.ceil(LARGEST_UPLOAD / 3) * 4 + 4),
});

type World = Pick<Centre, 'store' | 'library' | 'now' | 'content'>;

/**
 * Whoever may bring questions in and take them out with their keys: trainers and administrators, unless they sit at a
 * certified paper of that quiz just now.
 * @throws NotDone 403
 */
export async function demandQuestions(centre: World, who: Asker, quiz?: string): Promise<void> {
  if (!figureRights(who).questions) throw notAllowed();
  if (quiz === undefined || !(await sitsAt(centre, who, quiz))) return;
  throw new NotDone(403, {
    zh: `您自己的 ${quiz} 还没有交卷，交卷以后才能看它的题目。`,
    en: `You have a paper of ${quiz} open yourself; its questions can be seen once you have handed it in.`,
  });
}

/** What a question file would become; nothing is written. @throws NotDone 403, 404 when there is no such quiz */
export async function tryQuestions(
  centre: World,
  who: Asker,
  body: z.infer<typeof bringBody>,
): Promise<BroughtQuestions> {
  await demandQuestions(centre, who, body.quiz);
  const library = await centre.library();
  const standing = body.quiz === undefined ? undefined : await standingFile(centre, body.quiz, body.language);
  const bytes = new Uint8Array(Buffer.from(body.content, 'base64'));
  const title = body.name.replace(/(?:\.(?:gift|aiken|moodle))?\.[a-z]+$/i, '');
  const { language, competency } = body;
  return bringQuestions(body.name, bytes, { language, competency, title, ...standing }, library);
}

async function standingFile(
  centre: World,
  id: string,
  language: Language,
): Promise<{ file: string; standing: string } | undefined> {
  const { file } = (await quizIn(centre, id, language)).places.title;
  const { text } = await readAuthorFile(centre.content, file);
  return text === undefined ? undefined : { file, standing: text };
}

/** A published quiz. @throws NotDone 404 */
export async function quizIn(centre: World, id: string, language: Language): Promise<Quiz> {
  const { quizzes } = await centre.library();
  const quiz = quizzes.find((one) => one.id === id && one.language === language);
  if (quiz) return quiz;
  throw new NotDone(404, { zh: `没有测验“${id}”。`, en: `There is no quiz "${id}".` });
}

/** A quiz as a file, with its keys. @throws NotDone 403, 404 */
export async function takeQuestions(
  centre: World,
  who: Asker,
  id: string,
  language: Language,
  format: Format,
): Promise<QuestionFile> {
  await demandQuestions(centre, who, id);
  const { shared } = await centre.library();
  return writeQuestions(await quizIn(centre, id, language), format, shared);
}

/** The empty sheet to fill in. @throws NotDone 403 */
export async function takeTemplate(centre: World, who: Asker, language: Language): Promise<QuestionFile> {
  await demandQuestions(centre, who);
  const { shared } = await centre.library();
  const name = language === 'zh' ? '题目模板.xlsx' : 'questions-template.xlsx';
  return { name, type: XLSX, bytes: await writeTemplate(language, shared.competencies), losses: [] };
}
