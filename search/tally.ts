import { FIELDS } from './built-index.ts';
import type { Expansion } from './expand.ts';
import type { Places, SearchIndex } from './load.ts';
import { placesOf } from './places.ts';

/** Where a result was found: in the words of a field, or by how its title or a phrasing is pronounced. */
const REASONS = [...FIELDS, 'pinyin'] as const;

export type Reason = (typeof REASONS)[number];

/** What each document has earned in one search. */
export interface Tally {
  /** By document number. */
  total: Float64Array;
  /** The part of it that each reason gave: at document number · reasons + number of the reason. */
  parts: Float32Array;
}

export function emptyTally(documents: number): Tally {
  return { total: new Float64Array(documents), parts: new Float32Array(documents * REASONS.length) };
}

/**
 * Adds what one word of the query earns: of the terms that may stand for it, the best in each document.
 */
export function addWord(tally: Tally, index: SearchIndex, expansions: readonly Expansion[]): void {
  if (index.weighing.standIns === 'each' || expansions.length < 2) {
    for (const { term, closeness } of expansions)
      addTerm(tally, placesOf(index, term), index.weighing.standIns === 'each' ? 1 : closeness);
    return;
  }
  const { earned } = index.scratch;
  const found = expansions.map(({ term, closeness }) => ({ places: placesOf(index, term), closeness }));
  for (const { places, closeness } of found) addIfBetter(tally, places, closeness, earned);
  for (const { places } of found) for (const document of places.documents) earned[document] = 0;
}

function addTerm(tally: Tally, { documents, weights, fields }: Places, closeness: number): void {
  for (let place = 0; place < documents.length; place++)
    give(tally, documents[place] ?? 0, fields[place] ?? 0, closeness * (weights[place] ?? 0));
}

/** Gives each document what the term is worth beyond what it has `earned` by another. */
function addIfBetter(
  tally: Tally,
  { documents, weights, fields }: Places,
  closeness: number,
  earned: Float64Array,
): void {
  for (let place = 0; place < documents.length; place++) {
    const document = documents[place] ?? 0;
    const worth = closeness * (weights[place] ?? 0);
    const before = earned[document] ?? 0;
    if (worth <= before) continue;
    earned[document] = worth;
    give(tally, document, fields[place] ?? 0, worth - before);
  }
}

/** Adds what the pronunciation of a title or phrasing earns. */
export function addSound(tally: Tally, document: number, worth: number): void {
  give(tally, document, REASONS.indexOf('pinyin'), worth);
}

/** The reason that gave a document most. */
export function mainReason(tally: Tally, document: number): Reason {
  const part = (reason: number): number => tally.parts[document * REASONS.length + reason] ?? 0;
  return REASONS.reduce((main, reason, number) =>
    part(number) > part(REASONS.indexOf(main)) ? reason : main,
  );
}

function give(tally: Tally, document: number, reason: number, worth: number): void {
  const part = document * REASONS.length + reason;
  tally.total[document] = (tally.total[document] ?? 0) + worth;
  tally.parts[part] = (tally.parts[part] ?? 0) + worth;
}
