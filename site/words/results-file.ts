import { bilingual } from './bilingual.ts';

/** Results of quizzes as a file for Excel. */
export const resultsFileWords = bilingual(
  {
    sheet: '成绩',
    head: ['工号', '姓名', '班组', '测验', '名称', '语言', '第几次', '交卷时间', '得分', '结论'],
    languages: { zh: '中文', en: '英文' },
    passed: '通过',
    failed: '未通过',
    waiting: '待评分',
    file: (quiz: string) => `成绩-${quiz}`,
    all: '全部测验',
  },
  {
    sheet: 'Results',
    head: [
      'Employee number',
      'Name',
      'Team',
      'Quiz',
      'Title',
      'Language',
      'Attempt',
      'Handed in',
      'Score',
      'Outcome',
    ],
    languages: { zh: 'Chinese', en: 'English' },
    passed: 'Passed',
    failed: 'Not passed',
    waiting: 'To be marked',
    file: (quiz: string) => `results-${quiz}`,
    all: 'all-quizzes',
  },
);
