import type { Words } from '../../markdown/problem.ts';

/** A page that belongs to one quiz. */
export interface WayOn {
  /** The end of its address: `regrade` stands for `/zh/desk/quizzes/QZ-04/regrade/`. */
  path: string;
  words: Words;
}

/** What can be done with a quiz besides looking at its figures; every page adds its own line. */
export const WAYS_ON: readonly WayOn[] = [
  { path: 'regrade', words: { zh: '重新判分', en: 'Regrade' } },
  { path: 'cut', words: { zh: '定及格线', en: 'Set the cut' } },
  { path: 'files', words: { zh: '题目和成绩文件', en: 'Files in and out' } },
];
