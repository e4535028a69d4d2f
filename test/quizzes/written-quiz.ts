import { readFileSync } from 'node:fs';
import { outline } from '../../markdown/outline.ts';
import type { Language, Problem } from '../../markdown/problem.ts';
import { parseQuiz } from '../../quizzes/parse.ts';
import type { Question, QuestionType, Quiz } from '../../quizzes/quiz.ts';

/** A quiz with one question of each type, as an author writes it. */
export function sample(language: Language): string {
  return readFileSync(new URL(`sample/${language}.md`, import.meta.url), 'utf8');
}

/** Reads a quiz and keeps its problems. */
export function read(
  text: string,
  language: Language = 'en',
): { quiz: Quiz | undefined; problems: Problem[] } {
  const { outline: read, problems } = outline(`${language}/quizzes/QZ-99.md`, text);
  const { quiz, problems: more } = parseQuiz(read, 'QZ-99', language);
  return { quiz, problems: [...problems, ...more] };
}

/** A quiz that must have no problems. */
export function quizOf(text: string, language: Language = 'en'): Quiz {
  const { quiz, problems } = read(text, language);
  if (!quiz || problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2));
  return quiz;
}

/** A quiz of some questions under a clean head. */
export function quizWith(questions: string, head = 'pass: 80\nminutes: 10'): string {
  return `---\ntitle: Quiz\n${head}\n---\n\n${questions}`;
}

/** The one question of a type in a quiz. */
export function questionOf<T extends QuestionType>(
  quiz: Quiz | undefined,
  type: T,
): Extract<Question, { type: T }> {
  const isOfType = (question: Question): question is Extract<Question, { type: T }> => question.type === type;
  const found = quiz?.questions.find(isOfType);
  if (!found) throw new Error(`there is no question of type ${type}`);
  return found;
}
