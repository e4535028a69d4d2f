import type { Rule } from './rule.ts';

/** A paper has at least one question and no more than the bank holds. */
export const drawRange: Rule = ({ draw, questions, places }) => {
  if (questions.length === 0 || (draw >= 1 && draw <= questions.length)) return [];
  const bank = String(questions.length);
  return [
    {
      place: places.draw,
      rule: 'draw-range',
      words: {
        zh: `“draw: ${String(draw)}”抽不出来：题库里有 ${bank} 道题。请写 1 到 ${bank}。`,
        en: `"draw: ${String(draw)}" cannot be drawn from a bank of ${bank}. Write 1 to ${bank}.`,
      },
    },
  ];
};
