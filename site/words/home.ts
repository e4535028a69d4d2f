import { bilingual } from './bilingual.ts';

/** The first screen. */
export const homeWords = bilingual(
  {
    title: '接得住',
    practise: '先练一通',
    practiseText: '十分钟接一通模拟电话。练习不记成绩，可以重来。',
    test: '测一测',
    testText: '交卷后逐题说明原因，并指到要看的文章。',
    minutes: (count: number) => `约 ${String(count)} 分钟`,
    questions: (count: number) => `${String(count)} 题`,
    allCalls: (count: number) => `全部 ${String(count)} 通`,
    allQuizzes: (count: number) => `全部 ${String(count)} 份`,
    noCalls: '这里还没有模拟通话。',
    noQuizzes: '这里还没有测验。',
  },
  {
    title: 'Callready',
    practise: 'Practise a call',
    practiseText: 'Take a simulated call in ten minutes. Practice is not marked, and you can start over.',
    test: 'Check yourself',
    testText: 'Afterwards every question is explained, with the article to read.',
    minutes: (count: number) => `about ${String(count)} min`,
    questions: (count: number) => (count === 1 ? '1 question' : `${String(count)} questions`),
    allCalls: (count: number) => `All ${String(count)} calls`,
    allQuizzes: (count: number) => `All ${String(count)} quizzes`,
    noCalls: 'No practice calls here yet.',
    noQuizzes: 'No quizzes here yet.',
  },
);
