import type { Quiz } from '../../quizzes/quiz.ts';
import { versionHash } from '../kept-version.ts';

/** What a paper is drawn from and graded by. */
export interface QuizVersion {
  quiz: Quiz;
}

/** The hash that names a version of a quiz. */
export function quizHash({ quiz }: QuizVersion): string {
  return versionHash({ quiz });
}

/** A kept version read back. @throws when it is none: the record holds what we wrote ourselves, under its hash */
export function readQuizVersion(body: unknown): QuizVersion {
  if (!isQuizVersion(body)) throw new Error('A kept version of a quiz cannot be read back');
  return body;
}

function isQuizVersion(body: unknown): body is QuizVersion {
  return typeof body === 'object' && body !== null && 'quiz' in body;
}
