import { z } from 'zod';
import { answersSchema } from '../../quizzes/answers.ts';
import { drawFrom } from '../../quizzes/draw.ts';
import { chosenIn } from '../../quizzes/statistics/choices.ts';
import type { QuizResult, QuizSheet } from '../../records/quiz-results.ts';
import type { Store } from '../../records/store.ts';
import { readQuizVersion } from '../papers/quiz-version.ts';
import { questionVersion, type QuestionVersion } from './question-version.ts';

/** How one question of a paper was answered. */
export interface GivenAnswer {
  version: QuestionVersion;
  /** From 0 to 1; undefined where no mark says how good the answer was: not marked yet, or withdrawn. */
  mark: number | undefined;
  /** Keys of what was chosen, or what was written; none when it was left unanswered. */
  chosen: readonly string[];
}

/** A paper that was handed in. */
export interface AnsweredPaper {
  result: QuizResult;
  answers: readonly GivenAnswer[];
}

/** What is read again of a grade on record. */
const gradeOnRecord = z.object({
  items: z.array(
    z.object({
      questionId: z.string(),
      paperId: z.string(),
      fraction: z.number(),
      given: z.string(),
      waiting: z.boolean().optional(),
      withdrawn: z.boolean().optional(),
    }),
  ),
});

/** What was read before: a result never changes, and a regrade gets another place, so it holds as long as the store is open. */
interface Memory {
  answers: Map<number, readonly GivenAnswer[]>;
  /** The questions of each kept version of a quiz, by their ids. */
  versions: Map<string, ReadonlyMap<string, QuestionVersion>>;
  /** Each wording once, however many versions of a quiz it is in. */
  wordings: Map<string, QuestionVersion>;
}

const memories = new WeakMap<Store, Memory>();

/** The papers behind some results: of each question what it earned and what was chosen. Every sheet is read only once. */
export async function answeredPapers(store: Store, results: readonly QuizResult[]): Promise<AnsweredPaper[]> {
  const memory: Memory = memories.get(store) ?? {
    answers: new Map(),
    versions: new Map(),
    wordings: new Map(),
  };
  memories.set(store, memory);
  const unread = results.filter(({ place }) => !memory.answers.has(place));
  for (const hash of new Set(unread.map((result) => result.hash))) await readVersion(store, memory, hash);
  const byPlace = new Map(unread.map((result) => [result.place, result]));
  for (const sheets of batches(unread)) {
    for (const sheet of await store.quizSheets(sheets.map(({ place }) => place))) {
      const result = byPlace.get(sheet.place);
      if (result) memory.answers.set(sheet.place, answersOn(result, sheet, memory.versions.get(result.hash)));
    }
  }
  return results.map((result) => ({ result, answers: memory.answers.get(result.place) ?? [] }));
}

/** So many sheets are worked through before somebody else's request has its turn. */
const BATCH = 100;

function batches(results: readonly QuizResult[]): QuizResult[][] {
  return Array.from({ length: Math.ceil(results.length / BATCH) }, (_, batch) =>
    results.slice(batch * BATCH, (batch + 1) * BATCH),
  );
}

async function readVersion(store: Store, { versions, wordings }: Memory, hash: string): Promise<void> {
  if (versions.has(hash)) return;
  const kept = await store.version(hash);
  if (!kept) return;
  const questions = readQuizVersion(kept.body).quiz.questions.map((question) => {
    const version = questionVersion(question, kept.language);
    const same = wordings.get(version.hash) ?? version;
    wordings.set(same.hash, same);
    return [question.id, same] as const;
  });
  versions.set(hash, new Map(questions));
}

/** Of one sheet: which option an id stood for is told by the seed and the version alone. */
function answersOn(
  { quiz }: QuizResult,
  { seed, submission, result }: QuizSheet,
  versions: ReadonlyMap<string, QuestionVersion> | undefined,
): GivenAnswer[] {
  const graded = gradeOnRecord.safeParse(result).data;
  const answers = answersSchema.safeParse(submission).data ?? {};
  const draw = drawFrom(seed, quiz);
  return (graded?.items ?? []).flatMap((item) => {
    const version = versions?.get(item.questionId);
    if (!version) return [];
    return [
      {
        version,
        mark: item.waiting || item.withdrawn ? undefined : item.fraction,
        chosen: chosenIn(version.question, draw, answers[item.paperId], item.given),
      },
    ];
  });
}
