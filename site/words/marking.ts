import { bilingual } from './bilingual.ts';

/** Answers that a person marks: while writing, in the debrief, and on the page of those who mark. */
export const markingWords = bilingual(
  {
    byPerson: (points: number) => `由人评分，满分 ${String(points)} 分。回车换行。`,
    characters: (count: number, most: number) => `${String(count)} / ${String(most)} 字`,
    waiting: '等待评分',
    byAPerson: '由人评分',
    selfCheck: '写一段话的题没有标准答案：练习时请对照下面的评分要点自己看一看。',
    waitingVerdict: (count: number) =>
      `还有 ${String(count)} 道题要由培训师或班长评分，评完才有结论：现在既不算通过，也不算没通过。`,
    because: (day: string) => `${day}交的卷子里还有题等人评分，评完才知道是否通过。`,
    ownPapers: '看我的卷子',
    rubric: '评分要点',
    marked: (by: string, day: string) => `${by} 于 ${day} 评分`,
    title: '待评分的答案',
    lead: '最早交的排在最前。评完之前看不到是谁写的，请只看内容。',
    none: '现在没有等待评分的答案。',
    toDesk: '← 工作台',
    notYours: '这一页给培训师和班长看。',
    toSearch: '去搜索',
    toMarking: (count: number) => `待评分的答案(${String(count)})`,
    from: (quiz: string, day: string) => `${quiz} · ${day} 交卷`,
    written: '答案',
    points: (text: string, most: number) => `${text}：满分 ${String(most)} 分`,
    remark: '给对方的一句话(选填)',
    pointsWrong: '每一条都要给分：从 0 到这一条的满分，最细到半分。',
    save: '保存评分',
    sending: '正在保存…',
    saved: (name: string, number: string, score: string) =>
      `已保存。这份答案是 ${name}(${number})写的，这份卷子现在 ${score} 分。`,
    stillWaiting: '这份卷子还有别的题等待评分。',
  },
  {
    byPerson: (points: number) =>
      `Marked by a person, ${String(points)} ${points === 1 ? 'point' : 'points'} at most. Enter begins a new line.`,
    characters: (count: number, most: number) => `${String(count)} / ${String(most)} characters`,
    waiting: 'Waiting to be marked',
    byAPerson: 'Marked by a person',
    selfCheck: 'A written answer has no key: in practice, compare yours with what earns points below.',
    waitingVerdict: (count: number) =>
      `${count === 1 ? 'One answer is' : `${String(count)} answers are`} waiting to be marked by a trainer or a team leader. Until then this paper is neither passed nor failed.`,
    because: (day: string) =>
      `In the paper of ${day}, answers wait to be marked by a person; the verdict comes after that.`,
    ownPapers: 'See my papers',
    rubric: 'What earns points',
    marked: (by: string, day: string) => `Marked by ${by} on ${day}`,
    title: 'Answers to mark',
    lead: 'The oldest first. Whose they are is told only after marking, so that nothing but the words counts.',
    none: 'No answer is waiting to be marked.',
    toDesk: '← The desk',
    notYours: 'This page is for trainers and team leaders.',
    toSearch: 'To the search',
    toMarking: (count: number) => `Answers to mark (${String(count)})`,
    from: (quiz: string, day: string) => `${quiz} · handed in on ${day}`,
    written: 'Answer',
    points: (text: string, most: number) => `${text}: ${String(most)} ${most === 1 ? 'point' : 'points'}`,
    remark: 'A word to whoever wrote it (optional)',
    pointsWrong: 'Give points for every line, from 0 to what it is worth, in halves at the finest.',
    save: 'Save the marks',
    sending: 'Saving…',
    saved: (name: string, number: string, score: string) =>
      `Saved. This was written by ${name} (${number}); the paper now has ${score} %.`,
    stillWaiting: 'Other answers of this paper are still waiting.',
  },
);
