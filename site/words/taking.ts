import { bilingual } from './bilingual.ts';

/** Before a paper: what a person has done so far, what the rules are, and what must happen first. */
export const takingWords = bilingual(
  {
    certified: '认证答题',
    certifiedNote: '开始后计时，答案边做边存，断网或换设备都能接着做。交卷后逐题说明，成绩计入上岗。',
    practise: '练习',
    practiseOn: '接着练习',
    practiseNote: '不计时，答一题讲一题，只有您自己看得到，不计入上岗。',
    goOn: '继续认证答题',
    open: (left: string) => `您有一份认证卷还没交，剩余 ${left}。`,
    openOver: '您有一份认证卷时间已经到了，点“继续”就会按已存的答案交卷。',
    asked: '题目',
    time: '时间',
    minutes: (minutes: number, extra: number) =>
      extra > 0
        ? `${String(minutes + extra)} 分钟（含给您加的 ${String(extra)} 分钟）`
        : `${String(minutes)} 分钟`,
    reason: (reason: string) => `加时原因：${reason}`,
    used: '今天',
    usedOf: (used: number, most: number) => `已开始 ${String(used)} 份，每天最多 ${String(most)} 份`,
    best: '最好成绩',
    noBest: '还没有',
    bestOf: (score: number, passed: boolean) => `${String(score)} 分，${passed ? '已通过' : '还没通过'}`,
    rules: '怎么算通过',
    needed: (percent: number) => `${String(percent)} 分以上，并且关键题全对`,
    failures: (count: number, most: number) =>
      `已连续 ${String(count)} 次没通过；连续 ${String(most)} 次后，先和培训师聊一聊再考`,
    waiting: '您上一份答卷里有要人工批阅的题，批完就知道结果。在这之前不用再考。',
    tomorrow: (most: number) =>
      `今天的 ${String(most)} 份认证卷已经用完，明天零点起可以再考。现在可以练习，练习不限次数。`,
    trainer: (count: number) =>
      `这份测验您连续 ${String(count)} 次没通过。请找培训师一起看看错题，培训师解锁后就能再考。练习不受影响。`,
    read: '再考之前，请先打开上次错题对应的文章：',
    readNow: (titles: string) => `再考之前，请先打开上次错题对应的文章：${titles}。看完回到这里就可以开始。`,
    practised: '这是练习，只有您自己看得到，不计入上岗。',
    check: '看看对不对',
    checking: '正在看…',
    checkLater: '现在连不上服务器，答案已经存下。联网后再点一次，就能看到讲解。',
    guestStart: '开始答题',
    guestNote: '您还没有登录：可以练习，答一题讲一题，成绩不会记录。',
    signIn: '登录后认证答题',
    otherTab: '这份答卷正在另一个标签页里做。',
    otherTabNote: '改在这里继续，答过的都在；那一边会停下来。',
    takeOver: '改在这里继续',
    signedOut: '登录已经过期。请在另一个标签页重新登录，答案会接着保存。',
    notReached: '现在连不上服务器。您的答案都在这台设备上，联网后再继续。',
    crib: '您有一份这个测验的认证卷还没交。交卷之后，练习和以前的讲解就会重新打开。',
    guestsNot: '这里的练习要登录后才能做。请先登录。',
    answerFirst: '请先作答，再看对不对。',
    notPractice: '认证卷交卷之后才讲解。',
  },
  {
    certified: 'Take it certified',
    certifiedNote:
      'The clock starts with the first question. Answers are saved as you go, so you can go on after a lost connection or on another device. Explained after you hand in; the result counts for readiness.',
    practise: 'Practise',
    practiseOn: 'Go on practising',
    practiseNote:
      'No clock; each question is explained once you have answered it. Only you see it, and it does not count.',
    goOn: 'Go on with the certified paper',
    open: (left: string) => `You have a certified paper open, with ${left} left.`,
    openOver:
      'The time of your certified paper is over. Go on to hand it in with the answers that were saved.',
    asked: 'Asked',
    time: 'Time',
    minutes: (minutes: number, extra: number) =>
      extra > 0
        ? `${String(minutes + extra)} minutes, ${String(extra)} of them added for you`
        : `${String(minutes)} minutes`,
    reason: (reason: string) => `Why the time was added: ${reason}`,
    used: 'Today',
    usedOf: (used: number, most: number) =>
      `${String(used)} begun; at most ${String(most)} ${most === 1 ? 'paper' : 'papers'} a day`,
    best: 'Best result',
    noBest: 'none yet',
    bestOf: (score: number, passed: boolean) => `${String(score)} %, ${passed ? 'passed' : 'not passed yet'}`,
    rules: 'To pass',
    needed: (percent: number) => `${String(percent)} % and every critical question right`,
    failures: (count: number, most: number) =>
      `Not passed ${count === 1 ? 'once' : `${String(count)} times`} in a row; after ${String(most)} times, a talk with a trainer comes first`,
    waiting:
      'Your last paper has an answer that a person is still to mark. The result follows; there is nothing to repeat until then.',
    tomorrow: (most: number) =>
      `${most === 1 ? 'Today’s certified paper is' : `Today’s ${String(most)} certified papers are`} used. You can take it again from midnight; practice is open as often as you like.`,
    trainer: (count: number) =>
      `You have not passed this quiz ${String(count)} times in a row. Please look at the missed questions with a trainer, who then unlocks it. Practice stays open.`,
    read: 'Before you take it again, open the articles of the questions you missed:',
    readNow: (titles: string) =>
      `Before you take it again, open the articles of the questions you missed: ${titles}. Then come back and start.`,
    practised: 'This was practice: only you see it, and it does not count.',
    check: 'Is it right?',
    checking: 'Looking…',
    checkLater:
      'The server cannot be reached now. Your answer is kept; press again when you are online to see why.',
    guestStart: 'Start',
    guestNote:
      'You are not signed in: you can practise, each question is explained once answered, and nothing is recorded.',
    signIn: 'Sign in to take it certified',
    otherTab: 'This paper is open in another tab.',
    otherTabNote: 'If you go on here, all your answers are kept, and the other tab stops.',
    takeOver: 'Go on here instead',
    signedOut:
      'You are not signed in any more. Sign in again in another tab, and your answers go on being saved.',
    notReached:
      'The server cannot be reached now. Your answers are kept on this device; go on when you are online.',
    crib: 'You have a certified paper of this quiz open. Once it is handed in, practice and earlier explanations are open again.',
    guestsNot: 'Practice here is for people who are signed in. Please sign in first.',
    answerFirst: 'Answer first, then look whether it is right.',
    notPractice: 'A certified paper is explained after it is handed in.',
  },
);
