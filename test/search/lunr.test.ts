import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { buildIndex, type Entry } from '../../search/build.ts';
import { FIELDS } from '../../search/built-index.ts';
import { loadIndex, search, type Hit } from '../../search/query.ts';
import { spans } from '../../search/spans.ts';
import { tokens, type Language } from '../../search/tokens.ts';
import { LUNR, WEIGHING } from '../../search/weighing.ts';
import { bank, hotline } from './hotline.ts';

/** lunr rounds each weight to three decimals; ours are 32-bit numbers. */
const ROUNDING = 0.0006;

/** What stock lunr finds, with scores: its builder, index and query, with the tokens, boosts, k1 and b of ours. */
class StockLunr {
  readonly #index: lunr.Index;
  readonly #terms: Set<string>;
  readonly #language: Language;

  constructor(entries: readonly Entry[], language: Language) {
    const builder = new lunr.Builder();
    Object.assign(builder, { tokenizer: (text: string) => tokens(text, language) });
    builder.k1(WEIGHING.k1);
    builder.b(WEIGHING.b);
    for (const field of FIELDS) builder.field(field, { boost: WEIGHING.boost[field] });
    for (const { id, title, asked, answer, body } of entries)
      builder.add({ id, title, asked: asked.join('\n'), body: `${answer}\n${body}` });
    this.#index = builder.build();
    this.#language = language;
    this.#terms = new Set(
      entries.flatMap(({ title, asked, answer, body }) =>
        tokens([title, ...asked, answer, body].join('\n'), language),
      ),
    );
  }

  /** @param begun the last word may go on */
  search(query: string, begun: boolean): Map<string, number> {
    const asked = [...new Set(tokens(query, this.#language))];
    // Asked for nothing, lunr gives everything.
    if (asked.length === 0) return new Map();
    const last = spans(query, this.#language).filter(({ end }) => end === query.length);
    const wildcard = (term: string): boolean =>
      begun && last.some((span) => span.term === term) && !/\p{Script=Han}/u.test(term);
    const results = this.#index.query((clauses) => {
      for (const term of asked) {
        const beginning = wildcard(term) ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE;
        clauses.term(term, { usePipeline: false, wildcard: beginning });
      }
    });
    // lunr divides by the length of the query's vector, which is the same for every document.
    const clauses = [...this.#terms].map(
      (term) => asked.filter((each) => each === term || (wildcard(each) && term.startsWith(each))).length,
    );
    const length = Math.hypot(...clauses);
    return new Map(results.map(({ ref, score }) => [ref, score * length]));
  }
}

function expectSame(hits: readonly Hit[], expected: ReadonlyMap<string, number>, weights: number): void {
  const rounding = ROUNDING * weights;
  expect(new Set(hits.map(({ id }) => id))).toEqual(new Set(expected.keys()));
  for (const { id, score } of hits) expect(Math.abs(score - (expected.get(id) ?? 0))).toBeLessThan(rounding);
  // The order is lunr's too, but between documents that only its rounding tells apart.
  for (const [place, { id }] of hits.entries()) {
    const better = hits.slice(0, place).map((hit) => expected.get(hit.id) ?? 0);
    expect(Math.min(...better)).toBeGreaterThan((expected.get(id) ?? 0) - 2 * rounding);
  }
}

const WORDS = {
  zh: ['充值', '卡', '过期', '退订', '退费', '账单', '异议', 'wifi', 'ka', '99', 'BIL-08', ',', '的', '我'],
  en: [
    'refund',
    'refunds',
    'card',
    'cards',
    'fee',
    'transfer',
    'pending',
    'blocked',
    'form W-8',
    '99',
    "it's",
  ],
};

const text = (language: Language, least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...WORDS[language]), { minLength: least, maxLength: most })
    .map((words) => words.join(language === 'zh' ? '' : ' '));

/** Articles of which some lack phrasings, an answer or a body. */
const cases = (language: Language) =>
  fc.record({
    entries: fc
      .array(
        fc.record({
          title: text(language, 1, 6),
          asked: fc.array(text(language, 1, 6), { maxLength: 4 }),
          answer: text(language, 0, 8),
          body: text(language, 0, 30),
        }),
        { minLength: 1, maxLength: 20 },
      )
      .map((pages) => pages.map((page, number): Entry => ({ ...page, id: `A${String(number)}` }))),
    query: text(language, 1, 6),
    begun: fc.boolean(),
  });

describe.each<Language>(['zh', 'en'])('with the weights of lunr, in %s', (language) => {
  const check = (entries: readonly Entry[], query: string, begun: boolean): void => {
    const stock = new StockLunr(entries, language).search(query, begun);
    const index = loadIndex(buildIndex(entries, language), LUNR);
    // A full stop ends the last word, which would otherwise be taken for a beginning.
    const hits = search(index, begun ? query : `${query}.`, entries.length);
    expectSame(hits, stock, tokens(query, language).length * FIELDS.length * 2);
  };

  it('finds the same in the same order with the same scores as stock lunr, in all fields', () => {
    fc.assert(
      fc.property(cases(language), ({ entries, query, begun }) => {
        check(entries, query, begun);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('answers the phrasings of real articles as stock lunr does', () => {
    const entries = language === 'zh' ? hotline : bank;
    for (const { title, asked, answer } of entries)
      for (const question of [title, ...asked, answer]) check(entries, question, false);
  }, 30_000);
});

it('leaves lunr only where its weights differ from lunr', () => {
  const index = loadIndex(buildIndex(hotline, 'zh'));
  const lunrIndex = loadIndex(buildIndex(hotline, 'zh'), LUNR);
  expect(search(index, '套餐流量', 5)).not.toEqual(search(lunrIndex, '套餐流量', 5));
});
