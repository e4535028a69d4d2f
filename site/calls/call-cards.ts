import type { Language } from '../../markdown/problem.ts';
import type { Round } from '../../simulator/round.ts';
import { LEVELS, type Scenario } from '../../simulator/scenario.ts';
import type { Library } from '../library.ts';
import { aloneIn } from './alone.ts';

/** One card of the list of calls: a call with its variants, or a round. */
export interface CallCard extends Pick<
  Scenario,
  'id' | 'title' | 'level' | 'direction' | 'channel' | 'minutes' | 'brief'
> {
  /** The ids that the card stands for: the call's own first, then its variants'. */
  ids: string[];
  /** How many calls a round is made of, and whether they come at once. */
  round?: { calls: number; atOnce: boolean };
}

/** The cards of one language, by id; calls of a round and variants have none of their own. */
export function callCards(
  { scenarios, rounds }: Pick<Library, 'scenarios' | 'rounds'>,
  language: Language,
): CallCard[] {
  const calls = aloneIn(scenarios).filter((scenario) => scenario.language === language);
  const cards = [
    ...calls
      .filter(({ variantOf }) => variantOf === undefined)
      .map((call) => ({
        ...faceOf(call),
        ids: [call.id, ...calls.filter(({ variantOf }) => variantOf?.text === call.id).map(({ id }) => id)],
      })),
    ...rounds
      .filter((round) => round.language === language)
      .map((round) => ({
        ...faceOf(round),
        ids: [round.id],
        round: { calls: round.calls.length, atOnce: round.atOnce },
      })),
  ];
  return cards.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

function faceOf({
  id,
  title,
  level,
  direction,
  channel,
  minutes,
  brief,
}: Scenario | Round): Omit<CallCard, 'ids' | 'round'> {
  return { id, title, level, direction, channel, minutes, brief };
}

/** The levels that some card has, from the first to the last. */
export function levelsOf(cards: readonly Pick<CallCard, 'level'>[]): Scenario['level'][] {
  return LEVELS.filter((level) => cards.some((card) => card.level === level));
}
