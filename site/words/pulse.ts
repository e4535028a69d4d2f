import { bilingual } from './bilingual.ts';

/** The weekly pulse: when it is due, and what is said when it cannot be begun. */
export const pulseWords = bilingual(
  {
    because: (last: string | undefined) =>
      last === undefined
        ? '每周一次，已经有整整一周没有做。只要三分钟。'
        : `每周一次，上一次是 ${last}，之后有整整一周没有做。只要三分钟。`,
    due: '本周的微测还没做：5 题，3 分钟。',
    overdue: '上周的微测没有做。这周的做完就补上了：5 题，3 分钟。',
    take: '去做',
    start: '开始微测',
    open: '本周的微测已经开始，还没交。',
    goOn: '接着做',
    lateOnes: (count: number) => `${String(count)} 人的每周微测过了一周没做，请提醒一声：`,
    taken: (from: string) => `本周的微测您已经做过了，每周一次。下一次从 ${from}（周一）开始。`,
    signIn: '每周微测是按您自己的错题出的，请先登录。',
    noPractice: '每周微测没有练习。平时可以在“今日复习”里重做错题，也可以练别的测验。',
    empty: '题库里暂时没有可以出的题。请过些时候再来，或告诉培训师。',
  },
  {
    because: (last: string | undefined) =>
      last === undefined
        ? 'Once a week; a whole week has gone by without it. It takes three minutes.'
        : `Once a week; the last one was on ${last}, and a whole week has gone by since. It takes three minutes.`,
    due: 'This week’s pulse is still to do: 5 questions, 3 minutes.',
    overdue: 'Last week’s pulse was not taken. Taking this week’s makes up for it: 5 questions, 3 minutes.',
    take: 'Take it',
    start: 'Start the pulse',
    open: 'This week’s pulse was begun and is not handed in yet.',
    goOn: 'Go on',
    lateOnes: (count: number) =>
      `${String(count)} ${count === 1 ? 'person has' : 'people have'} gone a week without the pulse; a word from you helps:`,
    taken: (from: string) =>
      `You have taken this week’s pulse; there is one a week. The next begins on Monday, ${from}.`,
    signIn: 'The weekly pulse is made from your own misses. Please sign in first.',
    noPractice:
      'The weekly pulse is not practised. Your misses come back in today’s review, and every other quiz can be practised.',
    empty: 'The banks hold nothing that could be asked just now. Come back later, or tell a trainer.',
  },
);
