import type { Answer } from '../../quizzes/answers.ts';
import { grade } from '../../quizzes/grade.ts';
import type { PaperQuestion } from '../../quizzes/paper-question.ts';
import { finishPaper, type GradedPaper } from '../../site/papers/finish-paper.ts';
import { readQuizVersion } from '../../site/papers/quiz-version.ts';
import { startPaper } from '../../site/papers/start-paper.ts';
import type { Centre } from '../../site/centre.ts';
import { idsOf } from '../quizzes/answer-sheet.ts';

/** What somebody answers to a question, which is told by its author's id. */
export type Choose = (id: string, question: PaperQuestion) => Answer | undefined;

/** Somebody takes a certified paper and answers it as they choose. */
export async function sit(
  centre: Centre,
  person: string,
  quiz: { quiz: string; language: 'zh' | 'en' },
  choose: Choose,
): Promise<GradedPaper & { attempt: string }> {
  const started = await startPaper(centre, person, quiz);
  const attempt = started.attempt === null ? undefined : await centre.store.attempt(started.attempt);
  const version = attempt && (await centre.store.version(attempt.hash));
  if (!attempt || !version) throw new Error('no attempt was begun');
  const { items } = grade(readQuizVersion(version.body).quiz, attempt.seed, {});
  const answers = Object.fromEntries(
    started.paper.questions.flatMap((question): [string, Answer][] => {
      const id = items.find(({ paperId }) => paperId === question.id)?.questionId ?? '';
      const answer = choose(id, question);
      return answer === undefined ? [] : [[question.id, answer]];
    }),
  );
  const graded = await finishPaper(centre, person, { attempt: attempt.id, token: null, answers });
  return { ...graded, attempt: attempt.id };
}

/** The id under which an option with this text stands on the paper. */
export function option(question: PaperQuestion, text: string): Answer {
  return ('options' in question ? idsOf(question.options, text) : [])[0] ?? '';
}
