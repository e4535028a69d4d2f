import { beginningWith, sameTerm, stemWithin } from './expand.ts';
import { heard } from './heard.ts';
import type { SearchIndex } from './load.ts';
import { placesOf } from './places.ts';
import { oneSlipApart } from './slip.ts';
import { soundingAlike } from './sounding-alike.ts';
import { spans, type Span } from './spans.ts';

/** As much of a query as is looked through; slips are made in short ones. */
const LONGEST_QUERY = 100;

/**
 * "Did you mean": the query with each Latin word that the index does not know put right, if a title has a word
 * one slip of the finger away, and each pair of Chinese characters that no article has, if a title or phrasing
 * has one that sounds like it. Phrasings offer no Latin words, for they are kept as callers write them.
 *
 * @returns nothing when there is nothing to put right
 */
export function suggest(index: SearchIndex, text: string): string | undefined {
  if (text.length > LONGEST_QUERY) return undefined;
  const read = spans(text, index.language);
  const pairs = read.filter(({ kind }) => kind === 'pair');
  let put = '';
  let from = 0;
  for (const span of read) {
    if (span.start < from) continue;
    const mend =
      span.kind === 'word' ? meantWord(index, span, span.end === text.length) : meantPair(index, span, pairs);
    if (mend === undefined) continue;
    put += text.slice(from, span.start) + mend;
    from = span.end;
  }
  return from === 0 ? undefined : put + text.slice(from);
}

function meantWord(index: SearchIndex, { term, typed }: Span, unfinished: boolean): string | undefined {
  if (beginningWith(index.fields, term).length > 0) return undefined;
  if (unfinished && stemWithin(index.fields, term).length > 0) return undefined;
  if (index.language === 'zh' && heard(index, typed).size > 0) return undefined;
  return index.spellings().find((word) => oneSlipApart(typed, word));
}

/**
 * The commonest pair with one other character that sounds like the wrong one and goes with the characters around
 * it. A character is taken for right when an article has it with its other neighbour: between two words stand
 * pairs that no article has, and nobody mistyped them.
 */
function meantPair(
  index: SearchIndex,
  { term, kind, start, end }: Span,
  pairs: readonly Span[],
): string | undefined {
  if (kind !== 'pair' || known(index, term)) return undefined;
  const before = pairs.find((pair) => pair.start < start && pair.end > start)?.term;
  const after = pairs.find((pair) => pair.start < end && pair.end > end)?.term;
  const [first = '', second = ''] = [...term];
  const wrong = (pair: string | undefined): boolean => pair === undefined || !known(index, pair);
  const goes = (pair: string | undefined): boolean => pair === undefined || known(index, pair);
  const commonness = (pair: string): number => placesOf(index, pair).documents.length;
  return soundingAlike(index, term)
    .map((alike) => alike.term)
    .filter((alike) => {
      const [left = '', right = ''] = [...alike];
      if (right === second)
        return wrong(before) && goes(before && `${before.slice(0, -first.length)}${left}`);
      if (left === first) return wrong(after) && goes(after && `${right}${after.slice(second.length)}`);
      return false;
    })
    .sort((left, right) => commonness(right) - commonness(left))[0];
}

function known(index: SearchIndex, term: string): boolean {
  return sameTerm(index.fields, term).length > 0;
}
