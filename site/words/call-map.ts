import { bilingual } from './bilingual.ts';

/** The map of a call: one's own path in the debrief, and where people fall for trainers and leaders. */
export const callMapWords = bilingual(
  {
    ownPath: '走过的路',
    ownLead: '粗线是这次走过的；没走到的只画出位置，留着下次自己去发现。点“第几句”，回到那一句。',
    frame: '地图（可以上下左右移动）',
    inWords: '用文字看这条路',
    tryFrom: '从这里再试一次',
    tryNote: '回到这一句之前，时间接着走。算练习，只有您自己看得到。',
    tryTitle: (turn: number) => `从第 ${String(turn)} 句再试一次`,
    toTurn: (turn: number, mood: number) => `第 ${String(turn)} 句之后，情绪 ${String(mood)}`,
    title: (id: string, title: string) => `通话地图：${id} ${title}`,
    mapsTitle: '通话地图',
    mapsLead: '每通电话有哪些路，大家在哪里跌倒：',
    lead: '每个方框是一个步骤，箭头是回答：几条、情绪变化、能得的必做项、一票否决（✕）。',
    signs: '↻ 留在原处；→ E4 通向一个结局；虚线是回到前面；方框下沿的色条，是到过这里又跌倒的人有多少。',
    falls: '大家在哪里跌倒',
    fallsLead: '只算现在这一版通话。跌倒：在这一步失了分、被一票否决，或在这里断了线。',
    certified: '认证通话',
    practice: '练习',
    n: (count: number) => `n = ${String(count)}`,
    none: '这一版还没有人打过认证通话。有人打完以后，这里会写出每一步有多少人到过、多少人跌倒。',
    few: (count: number) => `认证通话只有 ${String(count)} 通，太少了：看看是哪一步，别急着下结论。`,
    practiceHidden: (least: number) => `练习只有自己看得到：不到 ${String(least)} 个人练过，就不列出来。`,
    step: '步骤',
    passed: '到过',
    lost: '失分',
    failed: '否决',
    left: '断线',
    ofThem: (share: string, count: number) => `${String(count)}（${share}）`,
    all: '文字版：每一步通向哪里',
    back: '认证通话列表',
    open: '打开这通电话',
  },
  {
    ownPath: 'Your way through',
    ownLead:
      'The thick line is the way you took. Where you did not come is only hinted at, for you to find out next time. Press a turn to read it again.',
    frame: 'The map; it can be moved up, down and sideways',
    inWords: 'The same in words',
    tryFrom: 'Try again from here',
    tryNote:
      'Back to the moment before this; the clock goes on from there. It counts as practice, and only you see it.',
    tryTitle: (turn) => `Try again from turn ${String(turn)}`,
    toTurn: (turn, mood) => `After turn ${String(turn)}, mood ${String(mood)}`,
    title: (id, title) => `Map of the call: ${id} ${title}`,
    mapsTitle: 'Maps of calls',
    mapsLead: 'Which ways a call has, and where people fall:',
    lead: 'A box is a step, an arrow stands for replies: how many, the change of mood, the must-dos to be won there, auto-fails (✕).',
    signs:
      '↻ stays where it is; → E4 leads to an ending; a broken line leads back; the bar at the foot of a box is the share of those who came here and fell.',
    falls: 'Where people fall',
    fallsLead:
      'Of the present version of the call only. To fall: to lose points at a step, to fail there, or to lose the caller there.',
    certified: 'Certified',
    practice: 'Practice',
    n: (count) => `n = ${String(count)}`,
    none: 'Nobody has taken this version as a certified call yet. Once they have, every step says how many came there and how many fell.',
    few: (count) =>
      count === 1
        ? 'There is 1 certified call only: look where it went wrong, and conclude nothing yet.'
        : `There are ${String(count)} certified calls only: look where they went wrong, and conclude nothing yet.`,
    practiceHidden: (least) =>
      `Practice is private: it is not listed before ${String(least)} people have practised.`,
    step: 'Step',
    passed: 'Came here',
    lost: 'Lost points',
    failed: 'Failed',
    left: 'Caller lost',
    ofThem: (share, count) => `${String(count)} (${share})`,
    all: 'In words: where each step leads',
    back: 'List of certified calls',
    open: 'Open this call',
  },
);
