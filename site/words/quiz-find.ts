import { bilingual } from './bilingual.ts';

/** A question that wants an article found while the clock runs, and what its review says. */
export const quizFindWords = bilingual(
  {
    covered: (within: number) =>
      `这道题先盖着。点开以后开始计时：搜知识库，打开文章，认定能回答他的那一篇，${String(within)} 秒以内算数。`,
    ready: '准备好了，翻开',
    uncovering: '正在翻开…',
    notUncovered: '没能翻开。计时在服务器上，请联网后再点一次。',
    seconds: (seconds: number) => `${String(seconds)} 秒`,
    ofSeconds: (within: number) => `/ ${String(within)} 秒`,
    over: '已经超过限时，仍可以找完：练的是路子。',
    take: '就是这篇',
    takeKey: '按 T 也可以',
    taken: (article: string) => `已认定：${article}。`,
    goOn: '可以做下一题了。',
    took: '您认定的',
    opened: '打开过',
    searched: '搜的是',
    answers: '能回答的',
    outcome: {
      'in-time': '找对了，也够快',
      'too-late': '找对了，晚了一点',
      another: '不是这一篇',
      none: '没有认定文章',
    },
    time: (seconds: string, within: number) => `用了 ${seconds} 秒，限时 ${String(within)} 秒`,
    keys: '最快的手法：按 / 到搜索框，输入他的原话，↓ 选中，回车打开，T 认定。',
    pace: (seconds: string, aim: number) =>
      `找对的各篇，用时中位数 ${seconds} 秒，要求 ${String(aim)} 秒以内。`,
    noPace: (aim: number) => `还没有找对的文章，算不出用时；要求中位数 ${String(aim)} 秒以内。`,
    paceWanted: (aim: number) => `查到文章的用时中位数也要在 ${String(aim)} 秒以内`,
    paceHeld: '速度达标',
    paceMissed: '速度还没达标',
  },
  {
    covered: (within: number) =>
      `This question is still covered. The clock starts when you uncover it: search the knowledge base, open an article, and take the one that answers, within ${String(within)} seconds.`,
    ready: 'I am ready, uncover it',
    uncovering: 'Uncovering…',
    notUncovered: 'It could not be uncovered: the clock is the server’s. Try again when you are online.',
    seconds: (seconds: number) => `${String(seconds)} s`,
    ofSeconds: (within: number) => `of ${String(within)} s`,
    over: 'The time is up, but do finish: it is the way that you are learning.',
    take: 'This is the one',
    takeKey: 'or press T',
    taken: (article: string) => `Taken: ${article}.`,
    goOn: 'On to the next question.',
    took: 'You took',
    opened: 'You opened',
    searched: 'You searched for',
    answers: 'What answers it',
    outcome: {
      'in-time': 'Found, and fast enough',
      'too-late': 'Found, a little late',
      another: 'Not this one',
      none: 'No article taken',
    },
    time: (seconds: string, within: number) => `${seconds} s of ${String(within)} s`,
    keys: 'The fastest way: / to the search field, the caller’s own words, ↓ to choose, Enter to open, T to take.',
    pace: (seconds: string, aim: number) =>
      `The median over the right articles is ${seconds} s; at most ${String(aim)} s are asked for.`,
    noPace: (aim: number) =>
      `No right article was taken, so there is no time to tell; a median of at most ${String(aim)} s is asked for.`,
    paceWanted: (aim: number) => `and a median of at most ${String(aim)} s to find the articles`,
    paceHeld: 'Fast enough',
    paceMissed: 'Not fast enough yet',
  },
);
