import { beginningWith, stemWithin } from './expand.ts';
import { heard } from './heard.ts';
import type { SearchIndex } from './load.ts';
import { oneSlipApart } from './slip.ts';
import { spans } from './spans.ts';

/** As much of a query as is looked through; slips are made in short ones. */
const LONGEST_QUERY = 100;

/**
 * "Did you mean": the query with each Latin word that the index does not know put right, if a title has a word
 * one slip of the finger away. Phrasings offer nothing, for they are kept as callers write them.
 *
 * @returns nothing when there is nothing to put right
 */
export function suggest(index: SearchIndex, text: string): string | undefined {
  if (text.length > LONGEST_QUERY) return undefined;
  let put = '';
  let from = 0;
  for (const { term, typed, kind, start, end } of spans(text, index.language)) {
    if (kind !== 'word' || beginningWith(index.fields, term).length > 0) continue;
    if (end === text.length && stemWithin(index.fields, term).length > 0) continue;
    if (index.language === 'zh' && heard(index, typed).size > 0) continue;
    const mend = index.spellings.find((word) => oneSlipApart(typed, word));
    if (mend === undefined) continue;
    put += text.slice(from, start) + mend;
    from = end;
  }
  return from === 0 ? undefined : put + text.slice(from);
}
