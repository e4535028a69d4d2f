import { search, type SearchIndex } from '../../search/query.ts';
import { tokens } from '../../search/tokens.ts';

/** The least part of the words of a query that a title or a phrasing must hold to answer it. */
const ENOUGH = 0.5;

/**
 * The article that search finds first for a query, if its title or its phrasings hold enough of the query's words,
 * or sound like them. Search itself always finds something for a long sentence; that is no answer.
 *
 * @param index of titles and phrasings, without bodies
 * @param today `YYYY-MM-DD`
 * @returns the id of the article
 */
export function nowFinds(index: SearchIndex, query: string, today: string): string | undefined {
  const [hit] = search(index, query, 1, { today });
  if (!hit) return undefined;
  if (hit.because === 'pinyin') return hit.id;
  const all = [...new Set(tokens(query, index.language))];
  const longer = all.filter((term) => term.length > 1);
  const terms = longer.length > 0 ? longer : all;
  const found = terms.filter((term) => hit.matched.includes(term));
  return found.length >= ENOUGH * terms.length ? hit.id : undefined;
}
