import type { Language } from '../../markdown/problem.ts';
import type { Judgement } from '../../simulator/judgement.ts';
import { drawMap } from '../../simulator/map/draw-map.ts';
import { pathInWords } from '../../simulator/map/path-in-words.ts';
import { viewOfPath } from '../../simulator/map/view-of-path.ts';
import { walkedPath } from '../../simulator/map/walked-path.ts';
import type { Act } from '../../simulator/play.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import type { Scorecard } from '../../simulator/scorecard.ts';
import type { PathMap } from '../judged.ts';

/** The map of a call that is over, with the way that was taken through it; made by the server, after the verdict. */
export function pathMap(
  { scenario, scorecard }: { scenario: Scenario; scorecard: Scorecard },
  acts: readonly Act[],
  judgement: Judgement,
  language: Language,
): PathMap {
  const moves = walkedPath(scenario, scorecard, acts);
  const view = viewOfPath(scenario, scorecard, language, moves, judgement);
  return {
    svg: drawMap(view, { linked: true }),
    turns: pathInWords(scenario, language, moves, judgement),
  };
}
