import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Answers } from '../../quizzes/answers.ts';
import { grade, type GradedQuestion } from '../../quizzes/grade.ts';
import { paper, type Paper } from '../../quizzes/paper.ts';
import { seedOf } from '../../quizzes/seed.ts';
import type { OpenAttempt } from '../../records/attempts.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { takingWords } from '../words/taking.ts';
import { startPulse } from '../pulse/start-pulse.ts';
import { finishOpen } from './finish-paper.ts';
import { sealPaper } from './guest-paper.ts';
import { refuseCrib } from './no-crib.ts';
import { paperAnswers } from './paper-answers.ts';
import { lastAsked } from './past-papers.ts';
import { hindranceInWords, quizStanding } from './quiz-standing.ts';
import { quizHash, readQuizVersion, type QuizVersion } from './quiz-version.ts';
import { savedAnswers } from './saved-answers.ts';

export const startBody = z.strictObject({
  quiz: z.string().max(80),
  language: z.enum(['zh', 'en']),
  /** Without a clock, taught question by question, for nobody else to see; guests always practise. */
  practice: z.boolean().exactOptional(),
});

/** A paper on its way to the browser. */
export interface StartedPaper {
  paper: Paper;
  /** The number of a recorded attempt, or null for a guest. */
  attempt: string | null;
  practice: boolean;
  /** A guest's sealed paper, or null. */
  token: string | null;
  /** Milliseconds left by the server's clock; null in practice, which has all the time. */
  left: number | null;
  /** What was answered before, on any device. */
  answers: Answers;
  /** The sequence number that the next answer takes. */
  next: number;
  /** What practice has explained already, by the paper's question ids. */
  explained: Record<string, GradedQuestion>;
}

/** The published quiz. @throws NotDone 404 when there is none */
async function publishedQuiz(
  centre: Centre,
  id: string,
  language: string,
): Promise<QuizVersion & { hash: string }> {
  const { quizzes } = await centre.library();
  const quiz = quizzes.find((known) => known.id === id && known.language === language);
  if (!quiz) throw new NotDone(404, { zh: `没有编号为“${id}”的测验。`, en: `There is no quiz "${id}".` });
  return { quiz, hash: quizHash({ quiz }) };
}

/**
 * Draws a paper, or gives back the one that the person has open: drawn once, it stays the same on every device.
 * An open one whose time is over is handed in as it stands before a new one is drawn.
 * @param person the employee number, or undefined for a guest
 * @throws NotDone 403 for practice beside a certified paper, and for a certified paper that may not be begun now
 */
export async function startPaper(
  centre: Centre,
  person: string | undefined,
  { quiz: id, language, practice = false }: z.infer<typeof startBody>,
): Promise<StartedPaper> {
  const version = await publishedQuiz(centre, id, language);
  if (version.quiz.pulse) {
    const finish = (open: OpenAttempt) => finishOpen(centre, open, {});
    const begun = await startPulse(centre, person, version.quiz, { practice, finish });
    return await goingOn(centre, begun, centre.now());
  }
  if (person === undefined) return await guestPaper(centre, version);
  if (practice) await refuseCrib(centre, person, id);
  const attempt = practice
    ? await startPractice(centre, person, version)
    : await startCertified(centre, person, version);
  return await goingOn(centre, attempt, centre.now());
}

type Published = QuizVersion & { hash: string };

async function guestPaper({ library, secret }: Centre, { quiz, hash }: Published): Promise<StartedPaper> {
  const { shared } = await library();
  if (!shared.takingRules.guests) {
    throw new NotDone(403, { zh: takingWords.zh.guestsNot, en: takingWords.en.guestsNot });
  }
  const seed = randomSeed();
  const token = sealPaper(secret, { quiz: quiz.id, hash, seed });
  const nothing = { left: null, answers: {}, next: 1, explained: {} };
  return { paper: paper(quiz, seed), attempt: null, practice: true, token, ...nothing };
}

async function startPractice(
  { store, now }: Centre,
  person: string,
  { quiz, hash }: Published,
): Promise<OpenAttempt> {
  const { id, language } = quiz;
  await store.keepVersion({ kind: 'quiz', id, language, hash, body: { quiz }, now: now() });
  const seen = lastAsked(await store.attemptsOf(person, { kind: 'quiz', subject: id }), false);
  const facts = { person, kind: 'quiz', subject: id, language, hash, certified: false } as const;
  return await store.startAttempt({ ...facts, seed: seedOf(randomSeed(), seen), now: now() });
}

/** So often a start looks again, when another device started and finished a paper while it decided. */
const ROUNDS = 5;

async function startCertified(
  centre: Centre,
  person: string,
  { quiz, hash }: Published,
): Promise<OpenAttempt> {
  const { store } = centre;
  const { id, language } = quiz;
  await store.keepVersion({ kind: 'quiz', id, language, hash, body: { quiz }, now: centre.now() });
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = await store.openAttempt(person, 'quiz', id);
    const now = centre.now();
    if (open && (open.deadline === undefined || open.deadline >= now)) return open;
    if (open) await finishOpen(centre, open, {});
    const { hindrance, attempts, time } = await quizStanding(centre, person, quiz);
    if (hindrance) throw new NotDone(403, hindranceInWords(hindrance, await centre.library()));
    const started = await store.startNumbered({
      person,
      kind: 'quiz',
      subject: id,
      language,
      hash,
      seed: seedOf(randomSeed(), lastAsked(attempts, true)),
      certified: true,
      now,
      deadline: new Date(now.getTime() + (time.minutes + time.extra) * 60_000),
      number: attempts.filter(({ certified }) => certified).length + 1,
    });
    if (started) return started;
  }
  throw new Error(`No paper of ${id} could be begun for ${person}`);
}

/** 256 bits. */
function randomSeed(): string {
  return randomBytes(32).toString('base64url');
}

async function goingOn(centre: Centre, attempt: OpenAttempt, now: Date): Promise<StartedPaper> {
  const kept = await centre.store.version(attempt.hash);
  if (!kept) throw new Error(`The version of attempt ${attempt.id} was not kept`);
  const { quiz } = readQuizVersion(kept.body);
  const saved = await centre.store.answers(attempt.id);
  const answers = paperAnswers(quiz, attempt.seed, savedAnswers(saved));
  const shown = attempt.certified ? new Set<string>() : await centre.store.shownKeys(attempt.id);
  const explained = grade(quiz, attempt.seed, answers).items.filter(({ paperId }) => shown.has(paperId));
  return {
    paper: paper(quiz, attempt.seed),
    attempt: attempt.id,
    practice: !attempt.certified,
    token: null,
    left: attempt.deadline ? attempt.deadline.getTime() - now.getTime() : null,
    answers,
    next: Math.max(0, ...saved.map(({ sequence }) => sequence)) + 1,
    explained: Object.fromEntries(explained.map((item) => [item.paperId, item])),
  };
}
