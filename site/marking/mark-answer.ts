import { z } from 'zod';
import { verdictOn, type GradedQuestion, type Marking } from '../../quizzes/grade.ts';
import { pointsOf } from '../../quizzes/types/rubric.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { gradeOnRecord } from '../papers/grade-on-record.ts';
import type { Asker } from '../people/rights.ts';
import { answersToMark, type AnswerToMark } from './waiting-answers.ts';

/** Line breaks may stand in what people write, other control characters may not. */
const WRITTEN = /^[^\u0000-\u0009\u000b-\u001f\u007f]*$/u;

export const markBody = z.strictObject({
  ticket: z.string().regex(/^[0-9a-f]{64}$/),
  /** Points for each line of the rubric, in its order. */
  points: z.array(z.number().min(0).max(100)).max(60),
  remark: z.string().trim().max(1000).regex(WRITTEN),
});

/** What whoever marked learns only now: whose answer it was. */
export interface MarkedAnswer {
  name: string;
  number: string;
  /** Of the whole paper. */
  score: number;
  passed: boolean;
  /** Answers of the same paper that still wait. */
  waiting: number;
}

/**
 * Puts the points that a person gives on record, as a new result of the paper.
 * @throws NotDone 403, 404 when nothing waits under the ticket (any more) for whoever asks, 409 when somebody else
 * marked an answer of the paper at the same moment, 422 when the points do not fit the rubric
 */
export async function markAnswer(
  centre: Pick<Centre, 'store' | 'secret' | 'now'>,
  who: Asker,
  { ticket, points, remark }: z.infer<typeof markBody>,
): Promise<MarkedAnswer> {
  const answer = (await answersToMark(centre, who)).find((one) => one.ticket === ticket);
  if (!answer) throw notWaiting();
  const now = centre.now();
  const lines = pointsGiven(answer, points);
  const marked: Marking = { by: who.number, at: now.toISOString(), lines, remark };
  const { attempt, version } = answer;
  const items = gradeOnRecord(attempt).items.map((item) =>
    item.questionId === answer.item.questionId ? withMarks(item, marked) : item,
  );
  const grade = verdictOn(version, items);
  const worth = {
    submission: attempt.submission,
    result: grade,
    score: grade.score,
    passed: grade.passed,
    waiting: grade.waiting > 0,
    fails: grade.items
      .filter(({ critical, fraction, waiting }) => critical && fraction < 1 && !waiting)
      .map(({ questionId }) => questionId),
  };
  const after = attempt.place ?? 0;
  if (!(await centre.store.appendMarks({ attempt: attempt.id, after, worth, by: who.number, now }))) {
    throw new NotDone(409, {
      zh: '刚才有人评了这份卷子的另一题，请再按一次保存。',
      en: 'Somebody has just marked another answer of this paper. Save once more.',
    });
  }
  const person = await centre.store.person(attempt.person);
  const { score, passed, waiting } = grade;
  return { name: person?.name ?? attempt.person, number: attempt.person, score, passed, waiting };
}

function pointsGiven({ lines }: AnswerToMark, points: readonly number[]): Marking['lines'] {
  const given = lines.map((line, index) => ({ ...line, given: points[index] ?? -1 }));
  // Halves at the finest: a marker cannot tell apart more.
  const fits = given.every((line) => line.given >= 0 && line.given <= line.points && line.given % 0.5 === 0);
  if (fits && points.length === lines.length) return given;
  throw new NotDone(422, {
    zh: '每条评分要点都要给分：从 0 到这一条的满分，最细到半分。',
    en: 'Give points for every line: from 0 to what the line is worth, in halves at the finest.',
  });
}

function withMarks({ waiting: _, ...item }: GradedQuestion, marked: Marking): GradedQuestion {
  const all = pointsOf(marked.lines);
  const given = marked.lines.reduce((sum, line) => sum + line.given, 0);
  return { ...item, marked, fraction: all > 0 ? given / all : 0 };
}

function notWaiting(): NotDone {
  return new NotDone(404, {
    zh: '这份答案已经不在等待评分了，可能刚有人评过。请刷新页面。',
    en: 'This answer is not waiting any more; somebody may just have marked it. Reload the page.',
  });
}
