import type { Place } from '../../markdown/problem.ts';
import { movesInWords } from '../path-words.ts';
import { bestOfRow, bestRateOfRow } from '../prove-criteria.ts';
import type { Row } from '../rubric.ts';
import type { RuleOfWorth } from '../rule.ts';
import type { Scenario } from '../scenario.ts';

/** A criterion that the call asks for, but that no path without an auto-fail meets in full. */
export const criterionOutOfReach: RuleOfWorth = ({ scenario, exploration, card, ahead }) =>
  card.rows.flatMap((row) => {
    if (row.judgedBy !== 'codes' && row.judgedBy !== 'ending') return [];
    const rate = bestRateOfRow(exploration, card, row, ahead);
    const best = rate === undefined || rate === 1 ? undefined : bestOfRow(exploration, card, row, ahead);
    if (!best) return [];
    const { code, name } = row.criterion;
    const path = movesInWords(exploration, best.path);
    const share =
      best.rate === 0.5
        ? { zh: '只能得一半', en: 'only half of it' }
        : { zh: '一分也得不到', en: 'nothing of it' };
    return [
      {
        place: placeOf(row, scenario),
        rule: 'criterion-out-of-reach',
        words: {
          zh: `评分项 ${code}“${name.zh}”没有一条路能得满分，最好也${share.zh}。请让一条走得到的路得满，或删掉它的标记。最好的路径：${path}`,
          en: `No path earns all of ${code} "${name.en}", but ${share.en} at best. Let one earn it, or delete its marks. Best path: ${path}`,
        },
      },
    ];
  });

/** Where the call asks for a criterion: its first mark, or the first ending. */
export function placeOf({ judgedBy, codes }: Row, { steps, place }: Scenario): Place {
  if (judgedBy === 'ending') return steps.flatMap(({ ending }) => ending ?? [])[0]?.place ?? place;
  const marks = steps.flatMap(({ replies }) => replies.flatMap(({ criteria }) => criteria));
  return marks.find(({ code }) => codes.includes(code))?.place ?? place;
}
