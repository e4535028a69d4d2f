import { drawable } from '../paper.ts';
import type { Rule } from './rule.ts';

/** A paper has at least one question and no more than the bank holds; a pulse has no bank. */
export const drawRange: Rule = ({ draw, questions, pulse, places }) => {
  const size = drawable({ questions }).length;
  if (pulse || size === 0 || (draw >= 1 && draw <= size)) return [];
  const bank = String(size);
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
