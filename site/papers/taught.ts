import type { Grade, GradedQuestion } from '../../quizzes/grade.ts';

/** A grade as practice tells it: of a question that was not answered it keeps the key for the next time. */
export function taught(grade: Grade): Grade {
  return { ...grade, items: grade.items.map((item) => (item.answered ? item : withoutKey(item))) };
}

/** Built from what is safe, and not by leaving out: what a type of question adds to its review stays back by itself. */
function withoutKey(item: GradedQuestion): GradedQuestion {
  const { paperId, type, competency, critical, prompt, fraction, answered, given } = item;
  const told = { paperId, type, competency, critical, prompt, fraction, answered, given };
  // The author's id may well say what the answer is.
  return { ...told, questionId: '', right: '', whys: [], articles: [] };
}
