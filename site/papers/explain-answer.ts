import { z } from 'zod';
import { answerSchema } from '../../quizzes/answers.ts';
import { grade, type GradedQuestion } from '../../quizzes/grade.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { takingWords } from '../words/taking.ts';
import { guestsQuiz } from './guests-quiz.ts';
import { refuseCrib } from './no-crib.ts';
import { paperAnswers } from './paper-answers.ts';
import { readQuizVersion } from './quiz-version.ts';
import { savedAnswers } from './saved-answers.ts';

export const explainBody = z.union([
  z.strictObject({ attempt: z.uuid(), question: z.string().max(40) }),
  /** A guest's answer comes along, since none is saved. */
  z.strictObject({ token: z.string().max(1000), question: z.string().max(40), answer: answerSchema }),
]);

/**
 * Teaches at once: whether the answer to one question of a practice paper is right, why, and what to read. From then on
 * the answer stands.
 * @throws NotDone 401 when the session has ended, 403 for a certified paper and while one is open, 404 for a paper or
 * question that is not theirs, 409 before it is answered and for a guest's paper of an older version
 */
export async function explainAnswer(
  centre: Centre,
  person: string | undefined,
  sent: z.infer<typeof explainBody>,
): Promise<{ explained: GradedQuestion }> {
  if ('token' in sent) {
    const { quiz, seed } = await guestsQuiz(centre, sent.token);
    const answers = paperAnswers(quiz, seed, [[sent.question, sent.answer]]);
    return { explained: answered(grade(quiz, seed, answers).items, sent.question) };
  }
  if (person === undefined) throw new NotDone(401, { zh: '请先登录。', en: 'Please sign in first.' });
  return await explainSaved(centre, person, sent);
}

async function explainSaved(
  centre: Centre,
  person: string,
  { attempt: id, question }: { attempt: string; question: string },
): Promise<{ explained: GradedQuestion }> {
  const { store, now } = centre;
  const attempt = await store.attempt(id);
  if (attempt?.person !== person || attempt.kind !== 'quiz') throw notFound();
  if (attempt.certified) {
    throw new NotDone(403, { zh: takingWords.zh.notPractice, en: takingWords.en.notPractice });
  }
  await refuseCrib(centre, person, attempt.subject);
  const [kept, saved] = await Promise.all([store.version(attempt.hash), store.answers(id)]);
  if (!kept) throw new Error(`The version of attempt ${id} was not kept`);
  const { quiz } = readQuizVersion(kept.body);
  const { items } = grade(quiz, attempt.seed, paperAnswers(quiz, attempt.seed, savedAnswers(saved)));
  const explained = answered(items, question);
  await store.showKey({ attempt: id, question, now: now() });
  return { explained };
}

/** The key of a question leaves the server only once that question is answered. */
function answered(items: readonly GradedQuestion[], question: string): GradedQuestion {
  const item = items.find(({ paperId }) => paperId === question);
  if (!item) throw notFound();
  if (item.answered) return item;
  throw new NotDone(409, { zh: takingWords.zh.answerFirst, en: takingWords.en.answerFirst });
}

function notFound(): NotDone {
  return new NotDone(404, { zh: '没有找到这份答卷。', en: 'This paper was not found.' });
}
