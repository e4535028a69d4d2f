import type { Scenario } from '../../simulator/scenario.ts';

/** The calls that are taken alone: all but those that are part of a round. */
export function aloneIn(scenarios: readonly Scenario[]): Scenario[] {
  return scenarios.filter(({ partOf }) => partOf === undefined);
}
