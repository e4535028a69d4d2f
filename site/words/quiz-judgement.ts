import { bilingual } from './bilingual.ts';

/** Questions that want a judgement: best and worst reply, errors in a call, the class of a ticket. */
export const quizJudgementWords = bilingual(
  {
    best: '最好',
    worst: '最差',
    both: '同一条回答不能既是最好又是最差，请改一个。',
    yourBest: '您选为最好',
    yourWorst: '您选为最差',
    customer: '客户',
    agent: '客服',
    found: '找到了',
    missed: '漏掉了',
    noError: '这句没有错',
    classSearch: '输入几个字来找',
    classSearchHint: '例如：退订',
    classPick: '工单分类',
    classesLeft: (count: number) =>
      count === 0 ? '没有这样的分类，换个词试试。' : `${String(count)} 个分类`,
    classEnter: '只剩一个，按回车键选定。',
    classChosen: '已选',
  },
  {
    best: 'Best',
    worst: 'Worst',
    both: 'One reply cannot be both the best and the worst; change one of them.',
    yourBest: 'You chose this as the best',
    yourWorst: 'You chose this as the worst',
    customer: 'Customer',
    agent: 'Agent',
    found: 'Found',
    missed: 'Overlooked',
    noError: 'Nothing wrong here',
    classSearch: 'Type to narrow down',
    classSearchHint: 'Such as: invoice',
    classPick: 'Class of the ticket',
    classesLeft: (count: number) =>
      count === 0
        ? 'No such class. Try another word.'
        : `${String(count)} ${count === 1 ? 'class' : 'classes'}`,
    classEnter: 'Only one is left; press Enter to choose it.',
    classChosen: 'Chosen',
  },
);
