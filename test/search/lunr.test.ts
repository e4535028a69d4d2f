import fc from 'fast-check';
import lunr from 'lunr';
import { expect, it } from 'vitest';
import { buildIndex, type Entry } from '../../search/build.ts';
import { loadIndex, search } from '../../search/query.ts';
import { tokens } from '../../search/tokens.ts';

/** lunr rounds each weight to three decimals, and ours are 32-bit numbers. */
const ROUNDING = 0.001;

/** What stock lunr gives the titles: with its own index and query, and the tokens, b and boost of ours. */
function byLunr(
  titles: readonly string[],
  asked: readonly string[],
  language: 'zh' | 'en',
): Map<string, number> {
  const builder = new lunr.Builder();
  Object.assign(builder, { tokenizer: (text: string) => tokens(text, language) });
  builder.b(0.5);
  builder.field('title', { boost: 2 });
  for (const [id, title] of titles.entries()) builder.add({ id: String(id), title });
  const index = builder.build();
  const known = asked.filter((term) => titles.some((title) => tokens(title, language).includes(term)));
  const results = index.query((query) => {
    for (const term of asked) query.term(term, { usePipeline: false });
  });
  // lunr divides by the length of the query, which is the same for every document.
  return new Map(results.map(({ ref, score }) => [ref, score * Math.sqrt(known.length)]));
}

const zh = fc.record({
  language: fc.constant('zh' as const),
  titles: fc.array(
    fc.string({ unit: fc.constantFrom(...Array.from('充值卡过期退订')), minLength: 1, maxLength: 12 }),
    {
      minLength: 1,
      maxLength: 12,
    },
  ),
  query: fc.string({ unit: fc.constantFrom(...Array.from('充值卡过期退订')), minLength: 1, maxLength: 8 }),
});

const word = fc.constantFrom('refund', 'card', 'fee', 'transfer', 'pending', 'blocked');
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const en = fc.record({
  language: fc.constant('en' as const),
  titles: fc.array(sentence, { minLength: 1, maxLength: 12 }),
  query: sentence,
});

it.each([
  ['Chinese', zh],
  ['English', en],
])(
  'gives what stock lunr gives the same documents in %s',
  (_, cases) => {
    fc.assert(
      fc.property(cases, ({ language, titles, query }) => {
        const entries = titles.map((title, id): Entry => ({
          id: String(id),
          title,
          asked: [],
          answer: '',
          body: '',
        }));
        // The full stop ends the last word, which would otherwise also be taken for a beginning or a slip.
        const asked = [...new Set(tokens(query, language))];
        const expected = byLunr(titles, asked, language);
        const hits = search(loadIndex(buildIndex(entries, language)), `${query}.`, titles.length);
        expect(new Set(hits.map((hit) => hit.id))).toEqual(new Set(expected.keys()));
        for (const { id, score } of hits) {
          expect(Math.abs(score - (expected.get(id) ?? 0))).toBeLessThan(ROUNDING * asked.length);
        }
      }),
      { numRuns: 100 },
    );
  },
  30_000,
);
