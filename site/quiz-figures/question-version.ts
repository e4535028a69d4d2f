import type { Question } from '../../quizzes/quiz.ts';
import { versionHash } from '../kept-version.ts';

/** One wording of a question with one key: what statistics hold for. */
export interface QuestionVersion {
  /** The same for the same wording and key, whatever else of the quiz changed. */
  hash: string;
  language: string;
  question: Question;
}

/** Parts that change nothing of how a question is answered: a new explanation makes no new version. */
const BESIDES = new Set([
  'html',
  'why',
  'explanation',
  'articles',
  'competency',
  'critical',
  'withdrawn',
  'tree',
]);

/** The version that a question is in a language. */
export function questionVersion(question: Question, language: string): QuestionVersion {
  const asked: unknown = JSON.parse(
    JSON.stringify(question, (key, value: unknown) => (BESIDES.has(key) ? undefined : value)),
  );
  return { hash: versionHash({ language, asked }), language, question };
}
