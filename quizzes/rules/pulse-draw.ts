import type { Rule } from './rule.ts';

/** How many questions a pulse has is said once. */
export const pulseDraw: Rule = ({ pulse, draw, places }) => {
  if (!pulse || draw === pulse.changed + pulse.missed) return [];
  const all = String(pulse.changed + pulse.missed);
  return [
    {
      place: places.draw,
      rule: 'pulse-draw',
      words: {
        zh: `“draw: ${String(draw)}”和“pulse”不一致：那里一共 ${all} 题。请删去“draw”，题数由“pulse”决定。`,
        en: `"draw: ${String(draw)}" disagrees with "pulse", which makes ${all}. Delete "draw": the pulse says how many.`,
      },
    },
  ];
};
