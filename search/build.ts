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

/** How often each term stands in each field of each document, as lunr's builder counts it. */
class Counter extends lunr.Builder {
  declare fieldTermFrequencies: Record<string, Record<string, number>>;
  declare fieldLengths: Record<string, number>;
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
  const counter = count(entries, language);
  const terms = Object.keys(counter.invertedIndex).sort();
  const phrases = language === 'zh' ? entries.flatMap(phrasesOf) : [];
  return {
    format: FORMAT,
    language,
    ids,
    lengths: eachField((field) =>
      ids.map((_, document) => counter.fieldLengths[`${field}/${document}`] ?? 0),
    ),
    terms,
    postings: eachField((field) => postings(counter, field, terms, ids.length)),
    phrases,
    readings: readings(phrases.map((phrase) => phrase.text)),
  };
}

function count(entries: readonly Entry[], language: Language): Counter {
  const counter = new Counter();
  counter.ref('document');
  for (const field of FIELDS) counter.field(field);
  // No pipeline and plain strings for tokens: the terms come ready, and lunr's trimmer would strip Chinese.
  Object.assign(counter, { tokenizer: (text: string) => tokens(text, language) });
  for (const [document, { title, asked, answer, body }] of entries.entries()) {
    counter.add({ document, title, asked: asked.join('\n'), body: `${answer}\n${body}` });
  }
  return counter;
}

function postings(counter: Counter, field: Field, terms: readonly string[], documents: number): Postings {
  const steps = new Map<string, { last: number; documents: number[]; frequencies: number[] }>();
  for (let document = 0; document < documents; document++) {
    const frequencies = counter.fieldTermFrequencies[`${field}/${document}`] ?? {};
    for (const [term, frequency] of Object.entries(frequencies)) {
      const column = steps.get(term) ?? { last: 0, documents: [], frequencies: [] };
      column.documents.push(document - column.last);
      column.frequencies.push(frequency);
      column.last = document;
      steps.set(term, column);
    }
  }
  const columns = terms.map((term) => steps.get(term));
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
