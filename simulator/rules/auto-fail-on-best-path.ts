import { bestScore, temptations } from '../prospects.ts';
import { movesInWords } from '../path-words.ts';
import type { RuleOfWorth } from '../rule.ts';
import { earnedAtOnce, shortestPath } from '../shortest-path.ts';

/** Points that only an auto-fail earns: the best path leads through one, so that doing right scores less. */
export const autoFailOnBestPath: RuleOfWorth = ({ exploration, card, ahead }) => {
  const atOnce = earnedAtOnce(exploration, card);
  const clean = bestScore(ahead, card, 0, atOnce);
  if (clean === 100) return [];
  const tempting = temptations(exploration, card);
  const most = bestScore(tempting, card, 0, atOnce);
  if (most === undefined || (clean !== undefined && most <= clean)) return [];
  const path = shortestPath(exploration, card, {
    keeps: ({ to }, earned) => bestScore(tempting, card, to, earned) === most,
  });
  const [fail] = (path ?? []).flatMap(({ passed }) => passed.flatMap(({ fails }) => fails));
  if (!path || !fail) return [];
  const way = movesInWords(exploration, path);
  const without = { zh: clean?.toFixed(1) ?? '走不到结局', en: clean?.toFixed(1) ?? 'no ending at all' };
  return [
    {
      place: fail.place,
      rule: 'auto-fail-on-best-path',
      words: {
        zh: `得分最高的走法（${most.toFixed(1)}）经过一票否决 ${fail.text}，不犯它最多只有 ${without.zh}。请让做对的回答也能得到这些分。路径：${way}`,
        en: `The best path (${most.toFixed(1)}) leads through the auto-fail ${fail.text}; without it there is ${without.en}. Let a right reply earn as much. Path: ${way}`,
      },
    },
  ];
};
