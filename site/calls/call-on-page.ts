import { compile } from '../../simulator/compile.ts';
import type { Play } from '../../simulator/play.ts';
import type { Library } from '../library.ts';
import { callHash } from './call-version.ts';

/** What the page of a call holds. Nothing in it judges: that stays with the server. */
export interface CallOnPage {
  play: Play;
  hash: string;
  ticketClasses: { id: string; name: string }[];
  articles: { title: string; address: string }[];
}

/** All calls of a library, ready for their pages; none while there is no scorecard to judge them by. */
export function callsOnPages({ scenarios, articles, shared }: Library): CallOnPage[] {
  const { scorecard, ticketClasses } = shared;
  if (!scorecard) return [];
  return scenarios.map((scenario) => {
    const { language } = scenario;
    return {
      play: compile(scenario),
      hash: callHash({ scenario, scorecard }),
      ticketClasses: ticketClasses.map(({ id, name }) => ({ id, name: name[language] })),
      articles: scenario.articles.flatMap(({ text: id }) => {
        const article = articles.find((known) => known.id === id && known.language === language);
        return article ? [{ title: article.title, address: `/${language}/articles/${id}/` }] : [];
      }),
    };
  });
}
