import type { Grade } from '../../quizzes/grade.ts';

/** What a finished paper is worth, as the record holds it: after marks by a person and regrades. */
export function gradeOnRecord({ result, passed }: { result: unknown; passed: boolean }): Grade {
  if (!isGrade(result)) throw new Error('A grade on record cannot be read back');
  // Papers from before answers were marked by people say nothing of waiting.
  return { ...result, passed, waiting: result.waiting ?? 0 };
}

/** Only looks for what tells it apart: the record holds what we wrote ourselves. */
function isGrade(result: unknown): result is Omit<Grade, 'waiting'> & Partial<Pick<Grade, 'waiting'>> {
  return typeof result === 'object' && result !== null && 'items' in result && 'byCompetency' in result;
}
