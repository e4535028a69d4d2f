import { readFileSync } from 'node:fs';
import { outline } from '../../markdown/outline.ts';
import type { Language, Problem } from '../../markdown/problem.ts';
import { parseQuiz } from '../../quizzes/parse.ts';
import type { Question, QuestionType, Quiz } from '../../quizzes/quiz.ts';
import type { TicketClass } from '../../quizzes/ticket-class.ts';
import { scoreForm } from './scored-quiz.ts';

/** A small tree of ticket classes. */
export const ticketClasses: Record<Language, TicketClass[]> = {
  zh: [
    { id: 'billing/dispute', name: '账务-账单异议' },
    { id: 'billing/payment', name: '账务-缴费与到账' },
    { id: 'plan/change', name: '套餐-套餐变更' },
    { id: 'plan/exit', name: '套餐-合约提前解约' },
  ],
  en: [
    { id: 'billing/dispute', name: 'Billing: bill dispute' },
    { id: 'billing/payment', name: 'Billing: payments' },
    { id: 'plan/change', name: 'Plan: change of plan' },
    { id: 'plan/exit', name: 'Plan: early exit' },
  ],
};

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
  const { quiz, problems: more } = parseQuiz(read, 'QZ-99', language, {
    ticketClasses: ticketClasses[language],
    scoreForm,
  });
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
