import { FIELDS } from './built-index.ts';
import type { IndexedField, Places, SearchIndex } from './load.ts';
import { inverseFrequency, weight } from './weighing.ts';

/** So many places are kept for the next key, some 20 MB; then they are worked out anew. */
const MOST_KEPT = 2_000_000;

const CHINESE = /^\p{Script=Han}/u;

/** Where a term stands, worked out from the packed postings, or kept from a search before. */
export function placesOf(index: SearchIndex, term: string): Places {
  const { known } = index;
  const kept = known.places.get(term);
  if (kept) return kept;
  const places = join(index, term);
  if (known.size > MOST_KEPT) {
    known.places.clear();
    known.size = 0;
  }
  known.places.set(term, places);
  known.size += places.documents.length;
  return places;
}

/** Whether a document is one of the places. */
export function stands({ documents }: Places, document: number): boolean {
  let low = 0;
  let high = documents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return documents[low] === document;
}

/** Whether any document has a term in a field. */
export function holds({ column, text }: IndexedField, term: string): boolean {
  if (text && CHINESE.test(term)) return text.holds(term);
  return column.term(column.firstFrom(term)) === term;
}

/**
 * Adds up how often a term stands in a field of each document.
 *
 * @param frequencies by document number, to be added to
 * @param documents takes the numbers of those whose frequency was 0
 * @returns how many these are
 */
export function addUp(
  { column, text }: IndexedField,
  term: string,
  frequencies: Uint32Array,
  documents: Uint32Array,
): number {
  if (text && CHINESE.test(term)) return text.addUp(term, frequencies, documents);
  const first = column.firstFrom(term);
  return column.term(first) === term ? column.addUp(first, frequencies, documents) : 0;
}

/** The postings of all fields as one list, in which each document stands once. */
function join(index: SearchIndex, term: string): Places {
  const { weighing } = index;
  const { frequencies, here, sums, tops, main, found } = index.scratch;
  let count = 0;
  let inFields = 0;
  for (const indexed of index.fields) {
    const { field, column, average } = indexed;
    const holding = addUp(indexed, term, frequencies, here);
    const number = FIELDS.indexOf(field);
    inFields += holding;
    for (let place = 0; place < holding; place++) {
      const document = here[place] ?? 0;
      const length = column.lengths[document] ?? 0;
      const worth = weight(weighing, field, frequencies[document] ?? 0, length, average);
      frequencies[document] = 0;
      const sum = sums[document] ?? 0;
      if (sum === 0) found[count++] = document;
      sums[document] = sum + worth;
      if (worth <= (tops[document] ?? 0)) continue;
      tops[document] = worth;
      main[document] = number;
    }
  }
  const rarity = inverseFrequency(index.ids.length, weighing.rarity === 'articles' ? count : inFields);
  return take(index, found.slice(0, count).sort(), rarity);
}

/** Takes the worth of each document out of the scratch arrays. */
function take({ weighing, scratch }: SearchIndex, documents: Uint32Array, rarity: number): Places {
  const { sums, tops, main } = scratch;
  const weights = new Float32Array(documents.length);
  const fields = new Uint8Array(documents.length);
  for (let place = 0; place < documents.length; place++) {
    const document = documents[place] ?? 0;
    const top = tops[document] ?? 0;
    weights[place] = rarity * (top + weighing.otherFields * ((sums[document] ?? 0) - top));
    fields[place] = main[document] ?? 0;
    sums[document] = 0;
    tops[document] = 0;
  }
  return { documents, weights, fields };
}
