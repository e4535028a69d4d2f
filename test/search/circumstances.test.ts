import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, type Entry } from '../../search/build.ts';
import { loadIndex, search, type Asker } from '../../search/query.ts';

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  title: '充值卡过期',
  asked: [],
  answer: '',
  body: '',
  ...more,
});

const found = (entries: Entry[], asker: Asker, limit = 10): string[] =>
  search(loadIndex(buildIndex(entries, 'zh')), '充值卡', limit, asker).map(({ id }) => id);

const today = '2026-11-22';

describe('of articles that answer equally well', () => {
  it.each<[string, Partial<Entry>, Partial<Entry>]>([
    ['one that holds comes before one that has ended', { until: '2026-11-22' }, { until: '2026-11-21' }],
    ['one that holds comes before one of tomorrow', { effective: '2026-11-22' }, { effective: '2026-11-23' }],
    ['one in review time comes before an overdue one', { review: '2026-11-22' }, { review: '2026-11-21' }],
    ['one that is approved comes before a draft', { draft: false }, { draft: true }],
    ['an overdue one comes before one that has ended', { review: '2026-01-01' }, { until: '2026-11-01' }],
    ['the newer comes first', { effective: '2026-10-02' }, { effective: '2026-10-01' }],
    [
      'an old one that holds comes before a new one that has ended',
      { effective: '2020-01-01' },
      { effective: '2026-11-01', until: '2026-11-20' },
    ],
  ])('%s', (_, better, worse) => {
    const entries = [entry('worse', worse), entry('better', better)];
    expect(found(entries, { today })).toEqual(['better', 'worse']);
    expect(found(entries.toReversed(), { today })).toEqual(['better', 'worse']);
    expect(found(entries, { today }, 1)).toEqual(['better']);
  });

  it('nothing has ended and nothing is overdue as long as nobody says which day it is', () => {
    const entries = [entry('ended', { until: '2020-01-01', effective: '2019-01-01' }), entry('older')];
    expect(found(entries, {})).toEqual(['ended', 'older']);
  });
});

it('never puts a clearly worse match above a better one, whatever the days', () => {
  const day = fc.constantFrom(undefined, '2020-01-01', '2026-11-22', '2030-01-01');
  const part = fc
    .array(fc.constantFrom('充值卡', '过期', '退订', '账单', '密码'), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(','));
  const article = fc.record({ title: part, until: day, effective: day, review: day, draft: fc.boolean() });
  fc.assert(
    fc.property(fc.array(article, { maxLength: 20 }), part, (articles, text) => {
      const entries = articles.map(({ title, until, effective, review, draft }, id) =>
        entry(String(id), {
          title,
          draft,
          ...(until && { until }),
          ...(effective && { effective }),
          ...(review && { review }),
        }),
      );
      const hits = search(loadIndex(buildIndex(entries, 'zh')), text, 20, { today });
      for (const [place, { score }] of hits.entries())
        expect(score).toBeGreaterThanOrEqual(
          0.98 * Math.max(...hits.slice(place + 1).map((hit) => hit.score), 0),
        );
    }),
    { numRuns: 50 },
  );
}, 30_000);

describe('whoever asks', () => {
  const entries = [
    entry('agents', { category: 'billing', audience: ['agent', 'trainee'] }),
    entry('leaders', { category: 'billing', audience: ['leader'] }),
    entry('everyone', { category: 'cards', audience: [] }),
    entry('unmarked'),
  ];

  it('sees what is for their role and what is for everyone', () => {
    expect(new Set(found(entries, { role: 'agent' }))).toEqual(new Set(['agents', 'everyone', 'unmarked']));
    expect(new Set(found(entries, { role: 'leader' }))).toEqual(new Set(['leaders', 'everyone', 'unmarked']));
    expect(new Set(found(entries, { role: 'nobody' }))).toEqual(new Set(['everyone', 'unmarked']));
  });

  it('may keep to one category', () => {
    expect(new Set(found(entries, { category: 'billing' }))).toEqual(new Set(['agents', 'leaders']));
    expect(found(entries, { category: 'billing', role: 'leader' })).toEqual(['leaders']);
    expect(found(entries, { category: 'none' })).toEqual([]);
  });

  it('gets as many as wanted although better ones are not for them', () => {
    expect(found(entries, { role: 'leader' }, 3)).toHaveLength(3);
  });
});

it('refuses a day that is none', () => {
  expect(() => buildIndex([entry('odd', { until: 'someday' })], 'zh')).toThrow(/someday/);
  expect(() => found([entry('any')], { today: 'today' })).toThrow(/today/);
});
