import { compile } from '../../simulator/compile.ts';
import { compileRound } from '../../simulator/compile-round.ts';
import type { Play } from '../../simulator/play.ts';
import type { RoundPlay } from '../../simulator/play-round.ts';
import { scorecardOf } from '../../simulator/scorecard-form.ts';
import type { Placed, Scenario } from '../../simulator/scenario.ts';
import type { TicketClassOnPage } from '../client/call/class-tree.ts';
import { destination } from '../client/call/destination.ts';
import type { Library } from '../library.ts';
import { aloneIn } from './alone.ts';
import { callHash } from './call-version.ts';
import { publishedVersion } from './published-call.ts';

/** What the page of a call holds. Nothing in it judges: that stays with the server. */
export interface CallOnPage extends OnPage {
  play: Play;
  /** The others who call about the same: the list of calls shows them all on one card. */
  variants: { id: string; title: string; address: string }[];
}

/** What the page of a round holds; as little judges in it. */
export interface RoundOnPage extends OnPage {
  round: RoundPlay;
}

interface OnPage {
  hash: string;
  ticketClasses: TicketClassOnPage[];
  articles: { title: string; address: string }[];
  /** To whom calls are passed on anywhere in the centre: the right ones of this call are among them. */
  destinations: string[];
}

/** All calls of a library that are taken alone, ready for their pages; none while there is no scorecard. */
export function callsOnPages(library: Library): CallOnPage[] {
  const { scenarios, shared } = library;
  const { scorecard } = shared;
  if (!scorecard) return [];
  return aloneIn(scenarios).map((scenario) => ({
    play: compile(scenario),
    hash: callHash({ scenario, scorecard: scorecardOf(scenario, scorecard) }),
    variants: variantsBeside(scenario, scenarios),
    ...around(scenario, library),
  }));
}

/** All rounds of a library, ready for their pages; none while there is no scorecard. */
export function roundsOnPages(library: Library): RoundOnPage[] {
  return library.rounds.flatMap(({ id, language, articles }) => {
    const version = publishedVersion(library, id, language);
    if (!version || !('round' in version)) return [];
    return [
      {
        round: compileRound(version.round, version.calls),
        hash: callHash(version),
        ...around({ language, articles }, library),
      },
    ];
  });
}

function around(
  { language, articles: named }: { language: Play['language']; articles: readonly Placed[] },
  { articles, scenarios, shared: { ticketClasses } }: Library,
): Pick<OnPage, 'ticketClasses' | 'articles' | 'destinations'> {
  return {
    ticketClasses: ticketClasses.map(({ id, name, example }) => ({
      id,
      name: name[language],
      ...(example && { example: example[language] }),
    })),
    destinations: destinationsIn(scenarios.filter((scenario) => scenario.language === language)),
    articles: named.flatMap(({ text: id }) => {
      const article = articles.find((known) => known.id === id && known.language === language);
      return article ? [{ title: article.title, address: `/${language}/articles/${id}/` }] : [];
    }),
  };
}

function destinationsIn(scenarios: readonly Scenario[]): string[] {
  const transfers = scenarios
    .flatMap(({ steps }) => steps.flatMap(({ replies }) => replies))
    .filter(({ desk }) => desk === 'transfer');
  return [...new Set(transfers.map(({ text }) => destination(text)))].filter((group) => group !== '').sort();
}

function variantsBeside(
  { id, language, variantOf }: Scenario,
  scenarios: readonly Scenario[],
): CallOnPage['variants'] {
  const base = variantOf?.text ?? id;
  return scenarios
    .filter((known) => known.language === language && known.id !== id)
    .filter((known) => known.id === base || known.variantOf?.text === base)
    .map(({ id: other, title }) => ({ id: other, title, address: `/${language}/calls/${other}/` }));
}
