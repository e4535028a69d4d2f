import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { answersSchema, type Answers } from '../../quizzes/answers.ts';
import { decisionConsistency, type Certainty } from '../../quizzes/certainty.ts';
import { grade, type Grade } from '../../quizzes/grade.ts';
import type { Attempt } from '../../records/attempts.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { gradeOnRecord } from './grade-on-record.ts';
import { guestsQuiz } from './guests-quiz.ts';
import { refusePulseAsCrib } from '../pulse/pulse-as-crib.ts';
import { isInTime } from './in-time.ts';
import { refuseCrib } from './no-crib.ts';
import { paperAnswers } from './paper-answers.ts';
import { readQuizVersion } from './quiz-version.ts';
import { savedAnswers, sentAnswers } from './saved-answers.ts';
import { taught } from './taught.ts';

export const finishBody = z.strictObject({
  attempt: z.uuid().nullable(),
  token: z.string().max(1000).nullable(),
  answers: answersSchema,
});

const signInAgain = {
  zh: '登录已经过期，答案都还在。请重新登录，再交一次卷。',
  en: 'You are not signed in any more; your answers are kept. Sign in and hand in again.',
};

/** What the browser learns when a paper is handed in. */
export interface GradedPaper {
  grade: Grade;
  certainty: Certainty;
  /** It is on record, and counts for readiness unless it is practice. */
  kept: boolean;
  practice: boolean;
  /** True when answers came after the time was up and did not count. */
  late: boolean;
}

/**
 * Grades a paper on the server. Handed in twice, it counts once and gets the same answer.
 * @throws NotDone 401 when the session has ended, 403 while another paper of the quiz is open certified, 404 for an
 * unknown attempt or somebody else's, 409 for a guest's paper of an older version
 */
export async function finishPaper(
  centre: Centre,
  person: string | undefined,
  sent: z.infer<typeof finishBody>,
): Promise<GradedPaper> {
  if (sent.attempt === null) return await gradeGuest(centre, sent.token ?? '', sent.answers);
  if (person === undefined) throw new NotDone(401, signInAgain);
  const attempt = await centre.store.attempt(sent.attempt);
  // Somebody else's attempt is as good as none: that it exists is not told.
  if (attempt?.person !== person || attempt.kind !== 'quiz') {
    throw new NotDone(404, { zh: '没有找到这份答卷。', en: 'This paper was not found.' });
  }
  await refuseCrib(centre, person, attempt.subject, attempt.id);
  await refusePulseAsCrib(centre, attempt);
  return await finishOpen(centre, attempt, sent.answers);
}

/** So often a hand-in looks again, when answers arrive from another device while it is graded. */
const ROUNDS = 20;

/** Hands in an attempt: the saved answers, and those sent along while they are in time. */
export async function finishOpen(centre: Centre, attempt: Attempt, sent: Answers): Promise<GradedPaper> {
  if (attempt.state === 'open' && !isInTime(attempt, centre.now())) await keepLate(centre, attempt, sent);
  for (let round = 0; round < ROUNDS; round += 1) {
    const graded = await gradeAndFinish(centre, attempt, sent);
    if (graded) return graded;
  }
  throw new Error(`Attempt ${attempt.id} could not be finished`);
}

/** Nothing when an answer came in between: then it is to be graded again. */
async function gradeAndFinish(
  centre: Centre,
  attempt: Attempt,
  sent: Answers,
): Promise<GradedPaper | undefined> {
  const { store } = centre;
  const now = centre.now();
  const kept = await store.version(attempt.hash);
  if (!kept) throw new Error(`The version of attempt ${attempt.id} was not kept`);
  const { quiz } = readQuizVersion(kept.body);
  const seen = await store.answerCount(attempt.id);
  const saved = await store.answers(attempt.id);
  // What practice has explained is answered as it was then.
  const shown = attempt.certified ? new Set<string>() : await store.shownKeys(attempt.id);
  const inTime = isInTime(attempt, now);
  const counted = paperAnswers(quiz, attempt.seed, [
    ...savedAnswers(saved.filter(({ late }) => !late)),
    ...(inTime ? sentAnswers(sent, saved, now).filter(([question]) => !shown.has(question)) : []),
  ]);
  const result = grade(quiz, attempt.seed, counted);
  const finished = await store.finishAttempt({
    attempt: attempt.id,
    person: attempt.person,
    submission: counted,
    result,
    score: result.score,
    passed: result.passed,
    waiting: attempt.certified && result.waiting > 0,
    fails: result.items
      .filter(({ critical, fraction, waiting }) => critical && fraction < 1 && !waiting)
      .map(({ questionId }) => questionId),
    seen,
    now,
  });
  if (!finished) return undefined;
  // Only the first hand-in counts; a second one is shown what the first is worth by now.
  const verdict = gradeOnRecord(finished);
  return {
    grade: attempt.certified ? verdict : taught(verdict),
    practice: !attempt.certified,
    certainty: decisionConsistency(result.items.length, quiz.pass),
    kept: true,
    late: !inTime || saved.some(({ late }) => late),
  };
}

/** Answers that come with a late hand-in are kept, marked late: they count for nothing, and nobody says they were lost. */
async function keepLate({ store, now }: Centre, { id, person }: Attempt, sent: Answers): Promise<void> {
  const saved = await store.answers(id);
  let sequence = Math.max(0, ...saved.map((one) => one.sequence));
  for (const [question, answer] of Object.entries(sent)) {
    const known = saved.find((one) => one.question === question);
    if (known && JSON.stringify(known.answer) === JSON.stringify(answer)) continue;
    sequence += 1;
    await store.saveAnswer({
      attempt: id,
      person,
      question,
      answer,
      sequence,
      key: randomUUID(),
      now: now(),
    });
  }
}

async function gradeGuest(centre: Centre, token: string, answers: Answers): Promise<GradedPaper> {
  const { quiz, seed } = await guestsQuiz(centre, token);
  const result = grade(quiz, seed, answers);
  return {
    grade: taught(result),
    practice: true,
    certainty: decisionConsistency(result.items.length, quiz.pass),
    kept: false,
    late: false,
  };
}
