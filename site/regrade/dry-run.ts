import { createHash } from 'node:crypto';
import { z } from 'zod';
import { answersSchema } from '../../quizzes/answers.ts';
import { pulseBank } from '../../quizzes/compose-pulse.ts';
import type { Grade } from '../../quizzes/grade.ts';
import type { Quiz } from '../../quizzes/quiz.ts';
import { regradePaper, type RegradedPaper } from '../../quizzes/regrade/regrade-paper.ts';
import type { NotRegraded } from '../../quizzes/regrade/regrade-question.ts';
import type { FinishedAttempt } from '../../records/attempts.ts';
import type { Centre } from '../centre.ts';
import { gradeOnRecord } from '../papers/grade-on-record.ts';
import { quizHash, readQuizVersion } from '../papers/quiz-version.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { mayRegrade } from './may-regrade.ts';
import { noQuiz } from './quiz-versions.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What is chosen to be regraded. */
export const regradeChoice = z.strictObject({
  quiz: z.string().max(80),
  /** Hashes of the versions whose papers are marked by today's quiz. */
  versions: z.array(hash).min(1).max(200),
  /** By which rules a paper is passed. */
  rules: z.enum(['then', 'today']),
});

export type RegradeChoice = z.infer<typeof regradeChoice>;

/** A verdict: the score in percent, and whether it is passed, failed, or waits for a person's marks. */
export interface Verdict {
  score: number;
  state: 'passed' | 'failed' | 'waiting';
}

/** A paper whose points or verdict would change. */
export interface PaperToRegrade {
  attempt: string;
  person: { number: string; name: string };
  at: Date;
  from: Verdict;
  to: Verdict;
  changes: RegradedPaper['changes'];
}

/** What a regrade would do, and with what it would be done. */
export interface DryRun {
  /** Names all of it: what is chosen, today's quiz, and every result that would be written on which. */
  id: string;
  papers: PaperToRegrade[];
  /** Answers that keep their points although their question is another one, with how many papers had it. */
  kept: { question: string; title: string; why: NotRegraded; papers: number }[];
  /** Papers that stay as they are. */
  unchanged: number;
  /** Papers in a language in which there is no quiz any more. */
  noQuizToday: number;
}

/** A dry run with the results that it would write. */
export interface PreparedRegrade {
  run: DryRun;
  results: { attempt: FinishedAttempt; grade: Grade }[];
}

type World = Pick<Centre, 'store' | 'library'>;

/**
 * Marks the certified papers of some versions by today's quiz, and writes nothing.
 * @throws NotDone 403, 404
 */
export async function dryRun(centre: World, who: Asker, choice: RegradeChoice): Promise<DryRun> {
  if (!mayRegrade(who)) throw notAllowed();
  return (await prepareRegrade(centre, choice)).run;
}

/** The dry run with all that is needed to carry it out. */
export async function prepareRegrade(
  { store, library }: World,
  { quiz: id, versions, rules }: RegradeChoice,
): Promise<PreparedRegrade> {
  const [{ quizzes }, kept, attempts, people] = await Promise.all([
    library(),
    store.versionsOf('quiz', id),
    store.finishedAttempts('quiz', id),
    store.people(),
  ]);
  const today = quizzes
    .filter((quiz) => quiz.id === id)
    .map((quiz) => (quiz.pulse ? pulseBank(quiz, quizzes) : quiz));
  if (today.length === 0) throw noQuiz(id);
  const olds = new Map(kept.map(({ hash, body }) => [hash, readQuizVersion(body).quiz]));
  const names = new Map(people.map(({ number, name }) => [number, name]));
  const results: PreparedRegrade['results'] = [];
  const papers: PaperToRegrade[] = [];
  const keeping: RegradedPaper['kept'] = [];
  let [unchanged, noQuizToday] = [0, 0];
  for (const attempt of attempts.toSorted((a, b) => a.person.localeCompare(b.person))) {
    const old = olds.get(attempt.hash);
    if (!attempt.certified || !versions.includes(attempt.hash) || !old) continue;
    const now = today.find(({ language }) => language === old.language);
    if (!now) {
      noQuizToday += 1;
      continue;
    }
    const { differs, grade, changes, kept } = regraded(old, now, attempt, rules);
    keeping.push(...kept);
    if (!differs) {
      unchanged += 1;
      continue;
    }
    const person = { number: attempt.person, name: names.get(attempt.person) ?? attempt.person };
    const from = verdictOf(gradeOnRecord(attempt));
    papers.push({ attempt: attempt.id, person, at: attempt.finishedAt, from, to: verdictOf(grade), changes });
    results.push({ attempt, grade });
  }
  const named = [
    id,
    [...versions].sort(),
    rules,
    today.map((quiz) => quizHash({ quiz })),
    results.map(nameOf),
  ];
  const run = { id: sha256(named), papers, kept: counted(keeping), unchanged, noQuizToday };
  return { run, results };
}

function regraded(
  old: Quiz,
  today: Quiz,
  attempt: FinishedAttempt,
  rules: RegradeChoice['rules'],
): RegradedPaper {
  const answers = answersSchema.safeParse(attempt.submission).data ?? {};
  const standing = gradeOnRecord(attempt);
  return regradePaper({ quiz: old, seed: attempt.seed, answers, standing }, today, rules);
}

function verdictOf({ score, passed, waiting }: Grade): Verdict {
  return { score, state: waiting > 0 ? 'waiting' : passed ? 'passed' : 'failed' };
}

/** On which result what would be written. */
function nameOf({ attempt, grade }: PreparedRegrade['results'][number]): unknown {
  const { score, passed, items } = grade;
  return [attempt.id, attempt.place, score, passed, items.map((item) => [item.questionId, item.fraction])];
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function counted(kept: RegradedPaper['kept']): DryRun['kept'] {
  const groups = Map.groupBy(kept, ({ question, why }) => `${question} ${why}`);
  return [...groups.values()].flatMap((all) => (all[0] ? [{ ...all[0], papers: all.length }] : []));
}
