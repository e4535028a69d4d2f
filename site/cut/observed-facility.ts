import type { FinishedAttempt } from '../../records/attempts.ts';
import { gradeOnRecord } from '../papers/grade-on-record.ts';

/** With fewer answers, what was observed says little. */
const ENOUGH_ANSWERS = 20;

/** The mean share earned of a question (percent), and by how many answers. */
export interface Facility {
  percent: number;
  answers: number;
}

/** What was earned of each question in everybody's first certified paper; of questions with enough answers only. */
export function observedFacility(papers: readonly FinishedAttempt[]): Map<string, Facility> {
  const first = new Map<string, FinishedAttempt>();
  for (const paper of papers) if (paper.certified && !first.has(paper.person)) first.set(paper.person, paper);
  const items = [...first.values()].flatMap((paper) => gradeOnRecord(paper).items);
  const groups = Map.groupBy(
    items.filter(({ waiting }) => !waiting),
    ({ questionId }) => questionId,
  );
  return new Map(
    [...groups]
      .filter(([, all]) => all.length >= ENOUGH_ANSWERS)
      .map(([question, all]) => {
        const mean = all.reduce((sum, { fraction }) => sum + fraction, 0) / all.length;
        return [question, { percent: mean * 100, answers: all.length }];
      }),
  );
}
