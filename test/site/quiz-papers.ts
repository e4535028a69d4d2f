import type { Answers } from '../../quizzes/answers.ts';
import { grade } from '../../quizzes/grade.ts';
import type { Role } from '../../records/people.ts';
import { finishPaper, type GradedPaper } from '../../site/papers/finish-paper.ts';
import { readQuizVersion } from '../../site/papers/quiz-version.ts';
import { startPaper } from '../../site/papers/start-paper.ts';
import { fullyRight } from '../quizzes/answer-sheet.ts';
import { NOW } from '../records/moments.ts';
import type { RunningCentre } from './running-centre.ts';

let people = 0;

/** Somebody who was not there before. */
export async function somebody(
  centre: RunningCentre,
  more: { role?: Role; team?: string; name?: string } = {},
): Promise<{ number: string; role: Role }> {
  people += 1;
  const number = String(6000 + people);
  const { role = 'trainee', name = `name of ${number}`, team } = more;
  await centre.store.savePerson({ number, name, role, team, now: NOW });
  return { number, role };
}

/**
 * Somebody takes a certified paper and hands it in.
 * @param wrong the authors' ids of what is left unanswered; everything else is answered fully right
 * @param instead answers by the authors' ids of their questions
 */
export async function handIn(
  centre: RunningCentre,
  person: string,
  quiz: string,
  wrong: readonly string[] = [],
  instead: Answers = {},
): Promise<{ attempt: string; graded: GradedPaper }> {
  const started = await startPaper(centre, person, { quiz, language: 'en' });
  const attempt = started.attempt === null ? undefined : await centre.store.attempt(started.attempt);
  const version = attempt && (await centre.store.version(attempt.hash));
  if (!attempt || !version) throw new Error('no attempt was begun');
  const { quiz: taken } = readQuizVersion(version.body);
  const asked = grade(taken, attempt.seed, {}).items;
  const answers = Object.fromEntries(
    Object.entries(fullyRight(taken, attempt.seed)).flatMap(([paperId, right]) => {
      const id = asked.find((item) => item.paperId === paperId)?.questionId ?? '';
      return wrong.includes(id) ? [] : [[paperId, instead[id] ?? right] as const];
    }),
  );
  return {
    attempt: attempt.id,
    graded: await finishPaper(centre, person, { attempt: attempt.id, token: null, answers }),
  };
}
