import { isClean } from '../explore.ts';
import { movesInWords } from '../path-words.ts';
import { bestScore } from '../prospects.ts';
import { earningsOf, earningsOfEnding, FULL_RECORD, rateOfRow } from '../rubric.ts';
import type { RuleOfWorth } from '../rule.ts';
import { earnedAtOnce, shortestPath } from '../shortest-path.ts';
import { placeOf } from './criterion-out-of-reach.ts';

/** Criteria that can each be met in full, but not in one call: whoever does everything right still loses points. */
export const fullMarksOutOfReach: RuleOfWorth = ({ scenario, exploration, card, ahead }) => {
  const atOnce = earnedAtOnce(exploration, card);
  const best = bestScore(ahead, card, 0, atOnce);
  if (best === undefined || best === 100) return [];
  const path = shortestPath(exploration, card, {
    keeps: (edge, earned) => isClean(edge) && bestScore(ahead, card, edge.to, earned) === best,
  });
  if (!path) return [];
  const passed = path.flatMap((edge) => edge.passed);
  const last = scenario.steps[exploration.nodes[path.at(-1)?.to ?? 0]?.step ?? 0];
  const earned = atOnce | earningsOf(card, passed) | earningsOfEnding(card, last?.ending?.text);
  const missed = card.rows.filter((row) => (rateOfRow(card, row, earned, FULL_RECORD) ?? 1) < 1);
  const [first] = missed;
  const names = missed.map(({ criterion }) => criterion.code).join(', ');
  const way = movesInWords(exploration, path);
  return [
    {
      place: first ? placeOf(first, scenario) : scenario.place,
      rule: 'full-marks-out-of-reach',
      words: {
        zh: `没有一条路能得 100 分，最多 ${best.toFixed(1)}：走这条路就得不满 ${names}。请让一条路能得到全部。路径：${way}`,
        en: `No path scores 100; the most is ${best.toFixed(1)}, and it misses ${names}. Let one path earn everything. Path: ${way}`,
      },
    },
  ];
};
