import lunr from 'lunr';
import {
  FIELDS,
  FORMAT,
  type BodiesHead,
  type BuiltIndex,
  type Field,
  type Phrase,
  type TitlesHead,
} from './built-index.ts';
import { ByteWriter } from './bytes.ts';
import { FieldCounter, type CountedField } from './counted-field.ts';
import { normalize } from './normalize.ts';
import { packCircumstances, type Circumstances } from './pack-circumstances.ts';
import { packField } from './pack-field.ts';
import { packPhrases } from './pack-phrases.ts';
import { packSpellings, type Spelling } from './pack-spellings.ts';
import { packText } from './pack-text.ts';
import { readings } from './pinyin.ts';
import { chineseRuns, spans } from './spans.ts';
import { tokens, type Language } from './tokens.ts';

/** An article as the index sees it: plain text without marks. */
export interface Entry extends Circumstances {
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

/**
 * Builds the index of one language. lunr's builder counts the terms; the counts are packed, and lunr's weights
 * worked out from them in the search.
 *
 * @param synonyms lists of words of that language that mean the same
 * @throws when two entries have one id
 */
export function buildIndex(
  entries: readonly Entry[],
  language: Language,
  synonyms: TitlesHead['synonyms'] = [],
): BuiltIndex {
  const ids = entries.map((entry) => entry.id);
  if (new Set(ids).size < ids.length) throw new Error('Two entries of the index have one id');
  const { title, asked, body: counted } = countFields(entries, language);
  const body = packField(counted);
  const phrases = language === 'zh' ? entries.flatMap(phrasesOf) : [];
  const text =
    language === 'zh' ? packText(entries.map((entry) => chineseRuns(textOf(entry)))) : new Uint8Array();
  const fingerprint = fingerprintOf(body, text);
  const titles = new ByteWriter();
  const titlesHead: TitlesHead = {
    format: FORMAT,
    language,
    bodies: fingerprint,
    ids,
    readings: language === 'zh' ? readings(phrases.map((phrase) => phrase.text)) : { likely: {}, others: {} },
    synonyms,
  };
  titles.text(JSON.stringify(titlesHead));
  titles.part(packField(title));
  titles.part(packField(asked));
  titles.block(packSpellings(spellingsIn(entries, language), title.terms));
  titles.block(packPhrases(phrases));
  titles.block(packCircumstances(entries));
  const bodies = new ByteWriter();
  const bodiesHead: BodiesHead = { format: FORMAT, fingerprint };
  bodies.text(JSON.stringify(bodiesHead));
  bodies.part(body);
  bodies.block(text);
  return { titles: titles.written(), bodies: bodies.written() };
}

function countFields(entries: readonly Entry[], language: Language): Record<Field, CountedField> {
  const counters = { title: new FieldCounter(), asked: new FieldCounter(), body: new FieldCounter() };
  for (const entry of entries) {
    const counted = count(entry, language);
    for (const field of FIELDS) {
      const frequencies = counted.fieldTermFrequencies[`${field}/`] ?? {};
      const kept = language === 'zh' ? withoutChinese(frequencies) : Object.entries(frequencies);
      counters[field].add(counted.fieldLengths[`${field}/`] ?? 0, kept);
    }
  }
  return {
    title: counters.title.counted(),
    asked: counters.asked.counted(),
    body: counters.body.counted(),
  };
}

/** Counts one entry by itself: a builder that held them all would need 4 GB for 20,000 pages. */
function count(entry: Entry, language: Language): Counter {
  const { title, asked } = entry;
  const counter = new Counter();
  for (const field of FIELDS) counter.field(field);
  // No pipeline and plain strings for tokens: the terms come ready, and lunr's trimmer would strip Chinese.
  Object.assign(counter, { tokenizer: (text: string) => tokens(text, language) });
  counter.add({ id: '', title, asked: asked.join('\n'), body: textOf(entry) });
  return counter;
}

/** What of an article is searched besides title and phrasings. */
function textOf({ answer, body }: Entry): string {
  return `${answer}\n${body}`;
}

/** The counts that the Chinese text, which is in the index too, does not tell. */
function withoutChinese(frequencies: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(frequencies).filter(([term]) => !CHINESE.test(term));
}

const CHINESE = /^\p{Script=Han}/u;

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

function spellingsIn(entries: readonly Entry[], language: Language): Spelling[] {
  const words = entries.flatMap(({ title }) => spans(title, language)).filter(({ kind }) => kind === 'word');
  return words
    .map(({ term, typed }) => ({ term, word: typed }))
    .filter(({ word }) => /^[a-z]{4,}$/.test(word));
}

/** FNV-1a, 32 bits: tells two builds apart, and is no secret. */
function fingerprintOf(...parts: Uint8Array[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) for (const byte of part) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
