import { drawable } from '../paper.ts';
import type { Rule } from './rule.ts';

/** Fewer times than this make no median. */
const FEWEST = 5;

/** Where a pace is asked for, every paper has enough to find, whatever is drawn. */
export const fewToFind: Rule = (quiz) => {
  const { median, draw, places } = quiz;
  const bank = drawable(quiz);
  const finds = bank.filter(({ type }) => type === 'find').length;
  const sure = Math.min(finds, draw - (bank.length - finds));
  if (median === undefined || finds === 0 || sure >= FEWEST) return [];
  const found = String(Math.max(0, sure));
  return [
    {
      place: places.median,
      rule: 'few-to-find',
      words: {
        zh: `抽到的卷子可能只有 ${found} 道查知识库的题，中位数说明不了什么。请让每份卷子至少有 ${String(FEWEST)} 道，或删去“median”。`,
        en: `A paper may hold only ${found} questions to find, too few for a median. See that each holds at least ${String(FEWEST)}, or delete "median".`,
      },
    },
  ];
};
