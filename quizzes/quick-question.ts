import type { Question } from './quiz.ts';

/** They need a clock of their own, a quarter of an hour, or a person who marks them. */
const SLOW: readonly string[] = ['find', 'score-the-call', 'rubric'];

/** Whether a question can be asked by itself, in passing, and judged at once. */
export function isQuick({ type, withdrawn }: Pick<Question, 'type' | 'withdrawn'>): boolean {
  return withdrawn !== true && !SLOW.includes(type);
}
