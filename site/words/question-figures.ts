import type { Reason, ReasonKind } from '../../quizzes/statistics/attention.ts';
import type { FigureName } from '../quiz-figures/figure-name.ts';
import { bilingual } from './bilingual.ts';

/** What a reason is told with: an answer as it is quoted. */
interface Told {
  quote: (key: string) => string;
}

const percent = (share: number): string => `${(100 * share).toFixed(0)}%`;

/** A sentence for every kind of reason. */
export type ReasonSentences = { [Kind in ReasonKind]: (reason: Reason<Kind>, told: Told) => string };

/** What answers say of a question: its figures, who chose what, and why it needs its author. */
export const questionFiguresWords = bilingual(
  {
    earlierCount: (count: number) => `另有 ${String(count)} 个以前的写法`,
    question: '题目',
    answers: '答卷',
    attention: '要看',
    ok: '没有问题',
    tooFew: '不到 30 份',
    neverAsked: '还没有人答过',
    rightAnswer: '正确答案：',
    answer: '答案',
    right: '对',
    suspect: '可能才是对的',
    thirds: { lower: '较弱组', middle: '中间组', upper: '较好组' },
    thirdsShort: { lower: '较弱', middle: '中间', upper: '较好' },
    all: '合计',
    relation: '与其余题目的相关',
    unanswered: '没有作答',
    others: (count: number) => `其他 ${String(count)} 种写法`,
    thirdsPicture: '按其余题目得分分成三组，各组选每个答案的比例。数字在旁边的表里。',
    versionNow: '现在的写法',
    versionBefore: '以前的写法',
    versionLanguage: { zh: '中文', en: '英文' },
    asked: (from: string, until: string) => (from === until ? from : `${from} 至 ${until}`),
    edit: (file: string) => `要改题目，请改 ${file}`,
    figures: {
      facility: '得分率',
      sd: '标准差',
      guess: '瞎猜得分',
      intended: '应占权重',
      effective: '实占权重',
      discrimination: '区分度',
      efficiency: '区分效率',
    } satisfies Record<FigureName, string>,
    means: {
      facility: '平均得到满分的多少。越高越容易。',
      sd: '得分散开的程度。',
      guess: '闭着眼睛选能得多少。',
      intended: '这题的满分占全卷的比例。',
      effective: '大家总分的差别有多少来自这题。',
      discrimination: '其余题目答得好的人，这题是不是也答得好。20% 以下偏弱，负数说明题目可能有错。',
      efficiency: '区分度占这题难度所能达到的最大值的比例。',
    } satisfies Record<FigureName, string>,
    reason: {
      'suspect-key': ({ key, people }, { quote }) =>
        `答案可能标错了：选${quote(key)}的 ${String(people)} 人，其余题目答得更好`,
      'negative-discrimination': ({ index }) => `会的人反而容易错，区分度 ${index.toFixed(0)}%`,
      flagged: ({ article }) => `它依据的文章 ${article} 有人指出有错，还没有处理`,
      'popular-wrong': ({ key, people }, { quote }) =>
        `选错误答案${quote(key)}的有 ${String(people)} 人，比选对的还多`,
      'too-hard': ({ facility }) => `太难，得分率只有 ${percent(facility)}`,
      'low-discrimination': ({ index }) => `分不出会不会，区分度 ${index.toFixed(0)}%`,
      'too-easy': ({ facility }) => `太容易，得分率 ${percent(facility)}`,
      'never-chosen': ({ keys }, { quote }) => `没有人选${keys.map(quote).join('、')}`,
    } satisfies ReasonSentences,
  },
  {
    earlierCount: (count: number) =>
      count === 1 ? '1 earlier version' : `${String(count)} earlier versions`,
    question: 'Question',
    answers: 'Answers',
    attention: 'Needs you',
    ok: 'Fine',
    tooFew: 'Under 30',
    neverAsked: 'Nobody was asked it yet',
    rightAnswer: 'Right answer:',
    answer: 'Answer',
    right: 'right',
    suspect: 'perhaps right',
    thirds: { lower: 'Weakest third', middle: 'Middle third', upper: 'Best third' },
    thirdsShort: { lower: 'weakest', middle: 'middle', upper: 'best' },
    all: 'All',
    relation: 'Correlation with the rest',
    unanswered: 'Not answered',
    others: (count: number) => `${String(count)} other answers`,
    thirdsPicture:
      'People in three groups by their marks on the other questions, and which share of each chose what. The numbers are in the table beside it.',
    versionNow: 'As it is now',
    versionBefore: 'As it was',
    versionLanguage: { zh: 'Chinese', en: 'English' },
    asked: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
    edit: (file: string) => `To change it, edit ${file}`,
    figures: {
      facility: 'Facility',
      sd: 'SD',
      guess: 'Blind guess',
      intended: 'Weight meant',
      effective: 'Weight in fact',
      discrimination: 'Discrimination',
      efficiency: 'Efficiency',
    },
    means: {
      facility: 'Mean mark as a share of the maximum. The higher, the easier.',
      sd: 'How far the marks are spread.',
      guess: 'What blind guessing earns.',
      intended: 'The share of the paper’s marks that it carries.',
      effective: 'How much of the differences between totals comes from it.',
      discrimination:
        'Whether those who do well elsewhere do well here. Below 20% is weak; below 0 the question may be wrong.',
      efficiency: 'Discrimination as a share of the most that its difficulty allows.',
    },
    reason: {
      'suspect-key': ({ key, people }, { quote }) =>
        `The key may be wrong: the ${String(people)} who chose ${quote(key)} do better elsewhere`,
      'negative-discrimination': ({ index }) =>
        `Those who know more get it wrong: discrimination ${index.toFixed(0)}%`,
      flagged: ({ article }) => `Its article ${article} is said to be wrong, and nothing is decided`,
      'popular-wrong': ({ key, people }, { quote }) =>
        `${String(people)} chose the wrong answer ${quote(key)}, more than the right one`,
      'too-hard': ({ facility }) => `Too hard: facility ${percent(facility)}`,
      'low-discrimination': ({ index }) => `Hardly tells people apart: discrimination ${index.toFixed(0)}%`,
      'too-easy': ({ facility }) => `Too easy: facility ${percent(facility)}`,
      'never-chosen': ({ keys }, { quote }) => `Nobody chose ${keys.map(quote).join(', ')}`,
    },
  },
);
