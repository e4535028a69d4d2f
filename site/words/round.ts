import { bilingual } from './bilingual.ts';

/** Several calls taken as one: before, between, side by side, the debrief. */
export const roundWords = bilingual(
  {
    before: '开始之前',
    howToInARow: '几通电话一通接一通：写好一张工单，下一通马上响。按数字键选择要说的话，选项顺序每次不同。',
    howToAtOnce:
      '几个窗口同时进来。按数字键回复当前窗口，按 [ 和 ] 换窗口。每个窗口各走各的时间，发之前看一眼名字。',
    made: (count: number) => `${String(count)} 通`,
    windows: (count: number) => `${String(count)} 个窗口`,
    passRule: '每一通都要有结果，都不能触发一票否决，平均分达到及格分才算通过。',
    start: '开始练习',
    certify: '认证（成绩会记录）',
    resume: '继续上次没做完的',
    discard: '放弃上次的，重新开始',
    position: (at: number, of: number) => `第 ${String(at)} 通，共 ${String(of)} 通`,
    rings: '下一通进来了',
    switchTo: (name: string) => `换到${name}的窗口`,
    windowOf: (name: string) => `${name}的窗口`,
    unread: (count: number) => `${String(count)} 条新消息`,
    closed: '已结束',
    toRecord: '还差工单',
    recorded: '工单已保存',
    keys: '[ 和 ] 换窗口，数字键回复当前窗口',
    allDone: '都写好了，看复盘',
    mean: '平均分',
    eachCall: '每一通',
    firstReply: (seconds: number) => `首次回复 ${String(seconds)} 秒`,
    noEnding: '没有打完',
    steady: (spread: number) => `最高和最低相差 ${spread.toFixed(1)} 分`,
    steadyText: {
      even: '每一通都差不多，手很稳。',
      uneven: '几通之间差得比较多：先看分数最低的那一通，多半是那时急了。',
    },
    kind: {
      passed: '几位客户您都接住了。下面看看还能更好的地方。',
      close: '已经很接近了。先看分数最低的那一通，再来一次。',
      notYet: '同时照顾几位本来就难，多练几次会稳下来。先看分数最低的那一通。',
      failed: '有一处不能越的线。看清楚是哪一通、为什么，下次就绕开了。',
    },
  },
  {
    before: 'Before you start',
    howToInARow:
      'One call after the other: when a ticket is saved, the next one rings at once. Press a number to say that line; their order changes each time.',
    howToAtOnce:
      'Several windows open at once. Press a number to reply in the active one, [ and ] to switch. Each has its own clock: glance at the name before you send.',
    made: (count: number) => `${String(count)} calls`,
    windows: (count: number) => `${String(count)} windows`,
    passRule:
      'To pass, every call must come to an end, none may hold an auto-fail, and the mean must be enough.',
    start: 'Practise',
    certify: 'Certified (recorded)',
    resume: 'Go on where you left',
    discard: 'Drop that one and start again',
    position: (at: number, of: number) => `Call ${String(at)} of ${String(of)}`,
    rings: 'The next call is here',
    switchTo: (name: string) => `Switch to the window of ${name}`,
    windowOf: (name: string) => `Window of ${name}`,
    unread: (count: number) => `${String(count)} new`,
    closed: 'Ended',
    toRecord: 'Ticket missing',
    recorded: 'Ticket saved',
    keys: '[ and ] switch windows, numbers reply in the active one',
    allDone: 'All done: see the debrief',
    mean: 'Mean',
    eachCall: 'Call by call',
    firstReply: (seconds: number) => `first reply after ${String(seconds)} s`,
    noEnding: 'Not finished',
    steady: (spread: number) => `${spread.toFixed(1)} points between the best and the weakest`,
    steadyText: {
      even: 'Much the same from call to call: a steady hand.',
      uneven: 'The calls lie far apart: look at the weakest first, it is often where the hurry began.',
    },
    kind: {
      passed: 'You held them all. Here is what could be better still.',
      close: 'Very close. Look at the weakest call and try once more.',
      notYet: 'Several customers at a time are hard; it settles with practice. Start with the weakest call.',
      failed:
        'One line must not be crossed. See in which call and why, and you will steer round it next time.',
    },
  },
);
