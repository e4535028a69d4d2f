import type { Answer } from '../../../quizzes/answers.ts';

/** Whether anything was given; an order that nobody touched is no answer, nor is looking for an article. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === '') return false;
  if (Array.isArray(answer)) return answer.length > 0;
  if (typeof answer === 'object' && 'begun' in answer) return (answer['took'] ?? '') !== '';
  return typeof answer !== 'object' || Object.values(answer).some((part) => part !== '');
}
