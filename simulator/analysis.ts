import { explore, type Exploration } from './explore.ts';
import { prospects, type Prospects } from './prospects.ts';
import { rubric, type Rubric } from './rubric.ts';
import type { Scenario } from './scenario.ts';
import type { Scorecard } from './scorecard.ts';

/** What a judge knows of a call before anybody plays it. */
export interface Analysis {
  exploration: Exploration;
  card: Rubric;
  ahead: Prospects;
}

/** Exploring a call takes some hundred milliseconds, judging one a few; neither scenario nor scorecard ever changes. */
const analyses = new WeakMap<Scenario, WeakMap<Scorecard, Analysis>>();

/** Explores a call and lays the scorecard on it; the same two objects are analysed once. */
export function analyse(scenario: Scenario, scorecard: Scorecard): Analysis {
  const known = analyses.get(scenario)?.get(scorecard);
  if (known) return known;
  const exploration = explore(scenario);
  const card = rubric(exploration, scorecard);
  const analysis = { exploration, card, ahead: prospects(exploration, card) };
  const perCard = analyses.get(scenario) ?? new WeakMap<Scorecard, Analysis>();
  perCard.set(scorecard, analysis);
  analyses.set(scenario, perCard);
  return analysis;
}
