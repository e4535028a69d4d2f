import { readFileSync } from 'node:fs';
import { outline } from '../../markdown/outline.ts';
import type { Language } from '../../markdown/problem.ts';
import { parseQuiz } from '../../quizzes/parse.ts';
import type { Quiz } from '../../quizzes/quiz.ts';
import type { ScoreForm } from '../../quizzes/score-form.ts';

/** A scorecard of a few criteria, 30 points together. */
export const scoreForm: ScoreForm = {
  criteria: [
    { code: '1.1', max: 4, name: 'Opening' },
    { code: '2.2', max: 6, name: 'Empathy' },
    { code: '3.2', max: 8, name: 'Correct' },
    { code: '3.4', max: 2, name: 'Transfer' },
    { code: '4.1', max: 10, name: 'Verified' },
  ],
  fails: [
    { code: 'F1', name: 'Disclosure' },
    { code: 'F2', name: 'Insult' },
    { code: 'F4', name: 'False promise' },
  ],
};

/** A sound quiz of one type: articles to find, or calls to score. */
export function sampleOf(type: 'find' | 'scored', language: Language = 'en'): string {
  return readFileSync(new URL(`faults/${type}.${language}.md`, import.meta.url), 'utf8');
}

/** Reads a quiz as the library does, with the centre's scorecard; it must have no problems. */
export function scoredQuiz(text: string, language: Language = 'en'): Quiz {
  const { outline: read, problems: unreadable } = outline(`${language}/quizzes/QZ-99.md`, text);
  const centre = { ticketClasses: [], scoreForm };
  const { quiz, problems } = parseQuiz(read, 'QZ-99', language, centre);
  const all = [...unreadable, ...problems];
  if (!quiz || all.length > 0) throw new Error(JSON.stringify(all, undefined, 2));
  return quiz;
}
