import { compile, wordingsOf } from './compile.ts';
import { explorationOf, type Exploration } from './explore.ts';
import type { Play } from './play.ts';
import { prospects, type Prospects } from './prospects.ts';
import { rubric, type Rubric } from './rubric.ts';
import type { Scenario } from './scenario.ts';
import type { Scorecard } from './scorecard.ts';

/** What a judge knows of a call before anybody plays it. */
export interface Analysis {
  /** The call as it is played. */
  play: Play;
  exploration: Exploration;
  card: Rubric;
  /** Made when first asked for: figures alone need no prospects. */
  ahead: Prospects;
}

/** Exploring a call takes some hundred milliseconds, judging one a few; neither scenario nor scorecard ever changes. */
const analyses = new WeakMap<Scenario, WeakMap<Scorecard, Analysis>>();

/**
 * Explores a call and lays the scorecard on it; the same two objects are analysed once.
 * @throws when a reply leads to a step that does not exist: such a scenario must not pass the check
 */
export function analyse(scenario: Scenario, scorecard: Scorecard): Analysis {
  const known = analyses.get(scenario)?.get(scorecard);
  if (known) return known;
  const exploration = explorationOf(scenario);
  const card = rubric(exploration, scorecard);
  let ahead: Prospects | undefined;
  const analysis: Analysis = {
    play: { ...compile(scenario), wordings: wordingsOf(scenario) },
    exploration,
    card,
    get ahead() {
      return (ahead ??= prospects(exploration, card));
    },
  };
  const perCard = analyses.get(scenario) ?? new WeakMap<Scorecard, Analysis>();
  perCard.set(scorecard, analysis);
  analyses.set(scenario, perCard);
  return analysis;
}
