import lunr from 'lunr';
import { FIELDS, FORMAT, type BuiltIndex, type Field, type Phrase, type Postings } from './built-index.ts';
import { normalize } from './normalize.ts';
import { readings } from './pinyin.ts';
import { tokens, type Language } from './tokens.ts';

/** An article as the index sees it: plain text without marks. */
export interface Entry {
  /** Unique in the index. */
  id: string;
  title: string;
  /** What callers say and agents type when they need this article. */
  asked: string[];
  /** The first paragraph. */
  answer: string;
  /** The rest of the page, without the answer. */
  body: string;
}

/** How often each term stands in each field of a document, as lunr's builder counts it. */
class Counter extends lunr.Builder {
  declare fieldTermFrequencies: Record<string, Record<string, number>>;
  declare fieldLengths: Record<string, number>;
}

/** The places of one term in one field, while they are collected. */
interface Places {
  last: number;
  documents: number[];
  frequencies: number[];
}

/**
 * Builds the index of one language. lunr's builder counts the terms; the counts are written in columns, from
 * which `loadIndex` works out lunr's weights again.
 *
 * @throws when two entries have one id
 */
export function buildIndex(entries: readonly Entry[], language: Language): BuiltIndex {
  const ids = entries.map((entry) => entry.id);
  if (new Set(ids).size < ids.length) throw new Error('Two entries of the index have one id');
  const lengths: BuiltIndex['lengths'] = eachField(() => []);
  const places = eachField(() => new Map<string, Places>());
  for (const [document, entry] of entries.entries()) {
    const counter = count(entry, language);
    for (const field of FIELDS) {
      lengths[field].push(counter.fieldLengths[`${field}/`] ?? 0);
      collect(places[field], document, counter.fieldTermFrequencies[`${field}/`] ?? {});
    }
  }
  const terms = [...new Set(FIELDS.flatMap((field) => [...places[field].keys()]))].sort();
  const phrases = language === 'zh' ? entries.flatMap(phrasesOf) : [];
  return {
    format: FORMAT,
    language,
    ids,
    lengths,
    terms,
    postings: eachField((field) => postings(places[field], terms)),
    phrases,
    readings: readings(phrases.map((phrase) => phrase.text)),
  };
}

/** Counts one entry by itself: a builder that held them all would need 4 GB for 20,000 pages. */
function count({ title, asked, answer, body }: Entry, language: Language): Counter {
  const counter = new Counter();
  for (const field of FIELDS) counter.field(field);
  // No pipeline and plain strings for tokens: the terms come ready, and lunr's trimmer would strip Chinese.
  Object.assign(counter, { tokenizer: (text: string) => tokens(text, language) });
  counter.add({ id: '', title, asked: asked.join('\n'), body: `${answer}\n${body}` });
  return counter;
}

function collect(
  places: Map<string, Places>,
  document: number,
  frequencies: Readonly<Record<string, number>>,
): void {
  for (const [term, frequency] of Object.entries(frequencies)) {
    const column = places.get(term) ?? { last: 0, documents: [], frequencies: [] };
    column.documents.push(document - column.last);
    column.frequencies.push(frequency);
    column.last = document;
    places.set(term, column);
  }
}

function postings(places: ReadonlyMap<string, Places>, terms: readonly string[]): Postings {
  const columns = terms.map((term) => places.get(term));
  return {
    counts: columns.map((column) => column?.documents.length ?? 0),
    documents: columns.flatMap((column) => column?.documents ?? []),
    frequencies: columns.flatMap((column) => column?.frequencies ?? []),
  };
}

/**
 * Phrases as `tokens` reads them, for nothing is known of how a word without Chinese characters is
 * pronounced.
 */
function phrasesOf(entry: Entry, document: number): Phrase[] {
  const title: Phrase = { document, field: 'title', text: entry.title };
  const asked = entry.asked.map((text): Phrase => ({ document, field: 'asked', text }));
  return [title, ...asked]
    .map((phrase) => ({ ...phrase, text: normalize(phrase.text).plain }))
    .filter((phrase) => /\p{Script=Han}/u.test(phrase.text));
}

function eachField<T>(make: (field: Field) => T): Record<Field, T> {
  return { title: make('title'), asked: make('asked'), body: make('body') };
}
