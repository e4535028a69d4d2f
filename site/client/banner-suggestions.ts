import type { Topic } from '../banner/banner-desk.ts';
import { articleFinder } from './article-finder.ts';
import { localDay } from './local-day.ts';
import { pageLanguage } from './page-language.ts';

/** A suggestion is one tap; more than a few are a list to read. */
const MOST = 3;

/** Suggests what a banner is about by what it says, as an agent would find it. */
export interface TopicSuggestions {
  ask(text: string): void;
}

/**
 * The articles that a search for the words finds, and before them the whole category of the best one.
 * @param found is told of them, the best first; of none when there are no words
 */
export function topicSuggestions(
  topics: readonly Topic[],
  found: (topics: readonly Topic[]) => void,
): TopicSuggestions {
  const finder = articleFinder(pageLanguage(), {
    found({ results }) {
      const articles = results.flatMap(({ card }) => {
        return topics.find(({ kind, id }) => kind === 'articles' && id === card.id) ?? [];
      });
      const best = articles[0]?.category;
      found([...topics.filter(({ kind, id }) => kind === 'categories' && id === best), ...articles]);
    },
    // Without a search there is nothing to suggest; topics are still chosen by hand.
    failed: () => found([]),
  });
  return {
    ask(text) {
      if (text !== '') finder.ask({ text, limit: MOST, today: localDay(new Date()) });
      else {
        finder.forget();
        found([]);
      }
    },
  };
}
