import { FIELDS, type BuiltIndex, type Field } from './built-index.ts';
import { spell, type Spelled } from './spelled.ts';
import type { Language } from './tokens.ts';

/**
 * How much a term counts by the field it stands in; a body is long and says many things besides its subject.
 */
export const BOOST: Readonly<Record<Field, number>> = { title: 2, asked: 1.5, body: 0.7 };

/**
 * How much a term counts in the fields besides the one where it counts most. lunr adds the fields up; but a
 * title and its phrasings say the same again, and a word in all of them is not three words. On a hotline's
 * questions recall@3 is .68 with a third of the others and .63 with their sum.
 */
const OTHER_FIELDS = 0.3;

/**
 * How fast repetition stops counting, and how much a long field is held against its terms (lunr's k1 and b).
 */
const K1 = 1.2;
const B = 0.5;

/** An index ready to be searched. */
export interface SearchIndex {
  language: Language;
  ids: readonly string[];
  /**
   * All terms, ascending. Those from `from[t]` up to `from[t + 1]` of the columns below are the places of
   * term t.
   */
  terms: readonly string[];
  from: Uint32Array;
  /** Document numbers, each once for a term. */
  documents: Uint32Array;
  /** What the term is worth in that document. */
  weights: Float32Array;
  /** The number in `FIELDS` of the field where it is worth most. */
  fields: Uint8Array;
  spelled: Spelled;
}

/** One field of a built index, read term by term. */
interface Column {
  boost: number;
  average: number;
  lengths: readonly number[];
  counts: readonly number[];
  steps: readonly number[];
  frequencies: readonly number[];
  next: number;
}

/** Makes an index searchable: decodes its columns and works out what each term is worth in each document. */
export function loadIndex(built: BuiltIndex): SearchIndex {
  const places = joinFields(built);
  return {
    language: built.language,
    ids: built.ids,
    terms: built.terms,
    ...places,
    spelled: spell(built.phrases, built.readings),
  };
}

/** The columns of all fields as one, in which each document stands once for a term. */
function joinFields(built: BuiltIndex): Pick<SearchIndex, 'from' | 'documents' | 'weights' | 'fields'> {
  const columns = FIELDS.map((field) => openColumn(built, field));
  const most = columns.reduce((sum, column) => sum + column.steps.length, 0);
  const from = new Uint32Array(built.terms.length + 1);
  const documents = new Uint32Array(most);
  const weights = new Float32Array(most);
  const sums = new Float32Array(most);
  const fields = new Uint8Array(most);
  const placeOf = new Uint32Array(built.ids.length);
  let end = 0;
  for (let term = 0; term < built.terms.length; term++) {
    const start = end;
    for (const [field, column] of columns.entries()) {
      readTerm(column, term, (document, weight) => {
        const known = placeOf[document] ?? 0;
        // What an earlier term left in `placeOf` points before `start` or at another document.
        const place = known >= start && known < end && documents[known] === document ? known : end++;
        placeOf[document] = place;
        documents[place] = document;
        sums[place] = (sums[place] ?? 0) + weight;
        if (weight <= (weights[place] ?? 0)) return;
        weights[place] = weight;
        fields[place] = field;
      });
    }
    const rarity = inverseFrequency(built.ids.length, end - start);
    for (let place = start; place < end; place++) {
      const top = weights[place] ?? 0;
      weights[place] = rarity * (top + OTHER_FIELDS * ((sums[place] ?? 0) - top));
    }
    from[term + 1] = end;
  }
  return {
    from,
    documents: documents.slice(0, end),
    weights: weights.slice(0, end),
    fields: fields.slice(0, end),
  };
}

/**
 * lunr's inverse document frequency, ln(1 + |(N − n + ½) / (n + ½)|), where `holding` (n) of `documents` (N)
 * hold a term in any field. lunr counts a document once for each field, so that a word of every title and
 * phrasing looks rare.
 */
export function inverseFrequency(documents: number, holding: number): number {
  return Math.log(1 + Math.abs((documents - holding + 0.5) / (holding + 0.5)));
}

function openColumn(built: BuiltIndex, field: Field): Column {
  const lengths = built.lengths[field];
  // Over the documents that have the field: lunr counts the empty ones in, which all but switches off a field
  // that few articles fill.
  const filled = lengths.filter((length) => length > 0);
  const average = filled.reduce((sum, length) => sum + length, 0) / filled.length;
  const { counts, documents, frequencies } = built.postings[field];
  return { boost: BOOST[field], average, lengths, counts, steps: documents, frequencies, next: 0 };
}

/**
 * Gives the documents that hold a term, with its weight as lunr's builder computes it, but for the rarity
 * (BM25): boost · (k1 + 1) · tf / (k1 · (1 − b + b · length / average) + tf). Terms must be read in order.
 */
function readTerm(column: Column, term: number, give: (document: number, weight: number) => void): void {
  let document = 0;
  for (const end = column.next + (column.counts[term] ?? 0); column.next < end; column.next++) {
    document += column.steps[column.next] ?? 0;
    const frequency = column.frequencies[column.next] ?? 0;
    const length = 1 - B + (B * (column.lengths[document] ?? 0)) / column.average;
    give(document, (column.boost * (K1 + 1) * frequency) / (K1 * length + frequency));
  }
}
