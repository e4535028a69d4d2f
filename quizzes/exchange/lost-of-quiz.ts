import type { Quiz } from '../quiz.ts';
import type { Loss } from './loss.ts';

/** What no question file holds of any quiz: how a paper is made of it, and where its links lead. */
export function noteCommonLosses(quiz: Quiz): Loss[] {
  const { pass, minutes, draw, places } = quiz;
  const losses: Loss[] = [
    {
      rule: 'paper',
      question: '',
      place: places.pass,
      words: {
        zh: `及格线（${String(pass)}%）、时间（${String(minutes)} 分钟）和抽题数（${String(draw)}）不写在题目文件里，请在那边另设。`,
        en: `The pass mark (${String(pass)}%), the time (${String(minutes)} minutes) and the number drawn (${String(draw)}) are not part of a question file; set them over there.`,
      },
    },
  ];
  const linked = quiz.questions.find(({ articles }) => articles.length > 0);
  if (!linked) return losses;
  return [
    ...losses,
    {
      rule: 'article-links',
      question: '',
      place: linked.place,
      words: {
        zh: '指向文章的链接只在本站打得开；再导回本站时会恢复。',
        en: 'Links to articles open on this site only; brought back here they work again.',
      },
    },
  ];
}
