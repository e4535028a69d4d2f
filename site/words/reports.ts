import { bilingual } from './bilingual.ts';

/** What somebody reported, and what became of it. */
export const reportWords = bilingual(
  {
    title: '我反馈的问题',
    none: '搜不到时按 N，文章有误时选中那一句再点“这句有误”。处理结果会写在这里。',
    kind: { 'not-found': '没搜到', flag: '句子有误' },
    state: { open: '还在处理', answered: '已有答案', fixed: '已改好', declined: '已回复' },
    inArticle: '文章：',
    answeredIn: '现在请看：',
    decidedBy: (name: string, day: string) => `${name}，${day}`,
    ownFlags: '我负责的文章收到的反馈',
    waiting: (count: number) => (count === 0 ? '没有待处理的' : `${String(count)} 条等您处理`),
  },
  {
    title: 'What I reported',
    none: 'Press N when a search does not find it; select a sentence and press "This is wrong" when it is not right. What becomes of it is written here.',
    kind: { 'not-found': 'Not found', flag: 'Wrong sentence' },
    state: { open: 'Being looked at', answered: 'Answered', fixed: 'Fixed', declined: 'Replied' },
    inArticle: 'Article:',
    answeredIn: 'Now answered in:',
    decidedBy: (name: string, day: string) => `${name}, ${day}`,
    ownFlags: 'Reports on the articles I keep',
    waiting: (count: number) => (count === 0 ? 'none waiting' : `${String(count)} waiting for you`),
  },
);
