import { spans, type Language, type Span } from './spans.ts';

/** A word as the terms that a text has, one after another, where it has the word. */
type WordTerms = readonly string[];

/** Lists of words that mean the same. */
export type Synonyms = readonly (readonly WordTerms[])[];

/** Reads lists of synonyms as the search needs them. */
export function synonymTerms(lists: readonly (readonly string[])[], language: Language): Synonyms {
  return lists.map((list) =>
    list.map((word) => wholeTerms(spans(word, language))).filter((terms) => terms.length > 0),
  );
}

/** For each list of which a query has a word, the terms of the others. */
export function synonymsOf(lists: Synonyms, query: readonly Span[]): string[][] {
  const typed = wholeTerms(query);
  return lists.flatMap((list) => {
    const others = list.filter((word) => !includesInOrder(typed, word));
    if (others.length === list.length || others.length === 0) return [];
    return [others.flat().filter((term) => !typed.includes(term))];
  });
}

/** The terms of a text without single Chinese characters, which say too little of a word. */
function wholeTerms(read: readonly Span[]): string[] {
  return read.filter(({ kind }) => kind !== 'character').map(({ term }) => term);
}

function includesInOrder(typed: WordTerms, word: WordTerms): boolean {
  return typed.some((_, start) => word.every((term, place) => typed[start + place] === term));
}
