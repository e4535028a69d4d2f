import { scorecardOf } from '../../simulator/scorecard-form.ts';
import type { Library } from '../library.ts';
import { aloneIn } from './alone.ts';
import type { CallVersion, RoundVersion } from './call-version.ts';

/** The call or round that people can take under an id, as it is published; the calls of a round only in their round. */
export function publishedVersion(
  { scenarios, rounds, shared: { scorecard } }: Library,
  id: string,
  language: string,
): CallVersion | RoundVersion | undefined {
  if (!scorecard) return undefined;
  const isIt = (known: { id: string; language: string }) => known.id === id && known.language === language;
  const scenario = aloneIn(scenarios).find(isIt);
  if (scenario) return { scenario, scorecard: scorecardOf(scenario, scorecard) };
  const round = rounds.find(isIt);
  if (!round) return undefined;
  const calls = round.calls.flatMap(({ text }) =>
    scenarios.filter((known) => known.id === text && known.language === language),
  );
  return { round, calls, scorecard: scorecardOf({}, scorecard) };
}
