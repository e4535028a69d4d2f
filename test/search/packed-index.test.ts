import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { buildIndex, type Entry } from '../../search/build.ts';
import { FIELDS, type Field } from '../../search/built-index.ts';
import { loadIndex, search, type SearchIndex } from '../../search/query.ts';
import { addUp, placesOf } from '../../search/places.ts';
import { tokens } from '../../search/tokens.ts';
import { inverseFrequency, weight, WEIGHING } from '../../search/weighing.ts';

const words = [
  '充值卡',
  '过期',
  '退订',
  '𠮷',
  '卡',
  ',',
  ' ',
  'refund',
  'card',
  'cards',
  '100',
  'W-8',
  'é',
  'i',
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(''));
const pages = fc.array(fc.record({ title: text, asked: fc.array(text, { maxLength: 3 }), body: text }), {
  maxLength: 90,
});
const language = fc.constantFrom('zh' as const, 'en' as const);

type Page = Omit<Entry, 'id' | 'answer'>;

const entriesOf = (written: readonly Page[]): Entry[] =>
  written.map((page, id) => ({ ...page, id: String(id), answer: '' }));

/** How often each term stands in a field of a document, as stock lunr counts it over all documents. */
class Counts extends lunr.Builder {
  declare fieldTermFrequencies: Record<string, Record<string, number>>;
  declare fieldLengths: Record<string, number>;
}

function countByLunr(entries: readonly Entry[], spoken: 'zh' | 'en'): Counts {
  const counts = new Counts();
  Object.assign(counts, { tokenizer: (part: string) => tokens(part, spoken) });
  for (const field of FIELDS) counts.field(field);
  for (const { id, title, asked, body } of entries) counts.add({ id, title, asked: asked.join('\n'), body });
  return counts;
}

/** What the packed index says of a term in a field: how often it stands in each document. */
function unpacked(index: SearchIndex, field: Field, term: string): Record<string, number> {
  const found: Record<string, number> = {};
  const indexed = index.fields.find((each) => each.field === field);
  if (!indexed) return found;
  const frequencies = new Uint32Array(index.ids.length);
  const documents = new Uint32Array(index.ids.length);
  const count = addUp(indexed, term, frequencies, documents);
  for (const document of documents.subarray(0, count)) found[document] = frequencies[document] ?? 0;
  return found;
}

/** The same, as lunr counted it. */
const counted = (counts: Counts, field: Field, term: string, documents: number): Record<string, number> =>
  Object.fromEntries(
    Array.from({ length: documents }, (_, document) => document).flatMap((document) => {
      const frequency = counts.fieldTermFrequencies[`${field}/${document}`]?.[term];
      return frequency === undefined ? [] : [[document, frequency]];
    }),
  );

const termsOf = (entries: readonly Entry[], spoken: 'zh' | 'en'): Set<string> =>
  new Set(
    entries.flatMap(({ title, asked, body }) =>
      [title, ...asked, body].flatMap((part) => tokens(part, spoken)),
    ),
  );

describe('a packed index', () => {
  it('holds what lunr counted: each term, in each field, in each document, as often', () => {
    fc.assert(
      fc.property(pages, language, (written, spoken) => {
        const entries = entriesOf(written);
        const counts = countByLunr(entries, spoken);
        const index = loadIndex(buildIndex(entries, spoken));
        for (const { field, column } of index.fields) {
          expect([...column.lengths]).toEqual(entries.map(({ id }) => counts.fieldLengths[`${field}/${id}`]));
          for (const term of [...termsOf(entries, spoken), 'unknown', '充值卡'])
            expect(unpacked(index, field, term)).toEqual(counted(counts, field, term, entries.length));
        }
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('holds terms in order, and finds where any word would stand', () => {
    const many = Array.from({ length: 300 }, (_, number) => `w${(number * 7919).toString(36)}`);
    const entries = entriesOf([{ title: many.join(' '), asked: [], body: '' }]);
    const [title] = loadIndex(buildIndex(entries, 'zh')).fields;
    if (!title) throw new Error('no field');
    const { column } = title;
    const terms = Array.from({ length: column.size }, (_, number) => column.term(number) ?? '');
    expect(terms).toEqual([...termsOf(entries, 'zh')].sort());
    expect(column.term(column.size)).toBeUndefined();
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...terms), fc.string()), (word) => {
        expect(column.firstFrom(word)).toBe(terms.filter((term) => term < word).length);
      }),
    );
  });

  it('weighs each term as its formula says, from the counts of all fields', () => {
    fc.assert(
      fc.property(pages, language, (written, spoken) => {
        const entries = entriesOf(written);
        const counts = countByLunr(entries, spoken);
        const index = loadIndex(buildIndex(entries, spoken));
        for (const term of termsOf(entries, spoken)) {
          const worth = entries.map(({ id }) => worthByField(counts, entries.length, term, id));
          const holding = worth.filter((fields) => fields.length > 0).length;
          const expected = worth.flatMap((fields, document) => {
            if (fields.length === 0) return [];
            const top = Math.max(...fields);
            const rest = fields.reduce((sum, one) => sum + one, 0) - top;
            return [
              [document, inverseFrequency(entries.length, holding) * (top + WEIGHING.otherFields * rest)],
            ];
          });
          const places = placesOf(index, term);
          expect([...places.documents]).toEqual(expected.map(([document]) => document));
          for (const [place, [, value]] of expected.entries())
            expect(places.weights[place]).toBeCloseTo(value ?? Infinity, 4);
        }
      }),
      { numRuns: 20 },
    );
  }, 30_000);

  it('answers the same when it is asked again', () => {
    const index = loadIndex(buildIndex(entriesOf([{ title: '充值卡', asked: [], body: '卡' }]), 'zh'));
    expect(search(index, '充值卡', 3)).toEqual(search(index, '充值卡', 3));
  });
});

function worthByField(counts: Counts, documents: number, term: string, id: string): number[] {
  return FIELDS.flatMap((field) => {
    const frequency = counts.fieldTermFrequencies[`${field}/${id}`]?.[term];
    if (frequency === undefined) return [];
    const lengths = Array.from(
      { length: documents },
      (_, each) => counts.fieldLengths[`${field}/${each}`] ?? 0,
    );
    const filled = lengths.filter((length) => length > 0);
    const average = filled.reduce((sum, length) => sum + length, 0) / filled.length;
    return [weight(WEIGHING, field, frequency, counts.fieldLengths[`${field}/${id}`] ?? 0, average)];
  });
}
