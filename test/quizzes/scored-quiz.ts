import { readFileSync } from 'node:fs';
import { outline } from '../../markdown/outline.ts';
import type { Language, Problem } from '../../markdown/problem.ts';
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

/** What the rest of the content holds beside the samples. */
export const known = {
  articles: new Set(['BIL-01', 'BIL-03', 'BIL-04', 'BIL-06', 'BIL-07', 'BIL-08']),
  competencies: new Set(['C4', 'C9']),
  scoreForm,
};

/** A sound quiz of one type: articles to find, or calls to score. */
export function sampleOf(type: 'find' | 'scored', language: Language = 'en'): string {
  return readFileSync(new URL(`faults/${type}.${language}.md`, import.meta.url), 'utf8');
}

/** Reads a quiz as the library does, with the centre's scorecard. */
export function readScored(
  text: string,
  language: Language = 'en',
): { quiz: Quiz | undefined; problems: Problem[] } {
  const { outline: read, problems } = outline(`${language}/quizzes/QZ-99.md`, text);
  const { quiz, problems: more } = parseQuiz(read, 'QZ-99', language, { ticketClasses: [], scoreForm });
  return { quiz, problems: [...problems, ...more] };
}

/** A quiz that must have no problems. */
export function scoredQuiz(text: string, language: Language = 'en'): Quiz {
  const { quiz, problems } = readScored(text, language);
  if (!quiz || problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2));
  return quiz;
}
