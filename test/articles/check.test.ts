import { describe, expect, test } from 'vitest';
import { checkArticle } from '../../articles/check.ts';
import { checkArticleTwins } from '../../articles/check-twins.ts';
import { printProblem } from '../../markdown/problem.ts';
import { articleOf, clean, CLEAN } from './written-article.ts';

const known = {
  articles: new Set(['BIL-02', 'BIL-04', 'BIL-08', 'IDV-01']),
  categories: new Set(['billing', 'identity', 'service']),
};

const told = (...changes: [string, string][]) =>
  checkArticle(articleOf(clean(...changes)), known).map((problem) => [
    problem.rule,
    printProblem(problem, 'en').replace('zh/articles/BIL-04.md', 'F'),
  ]);

test('a clean article is not spoken of', () => {
  expect(told()).toEqual([]);
});

describe('each fault is told at its place, with its mend', () => {
  test('an unknown category', () => {
    expect(told(['category: billing', 'category: biling'])).toEqual([
      ['unknown-category', 'F:3:11: There is no category "biling". Did you mean "billing"?'],
    ]);
    expect(told(['category: billing', 'category: weather'])).toEqual([
      [
        'unknown-category',
        'F:3:11: There is no category "weather". You may write: billing, identity, service.',
      ],
    ]);
  });

  test('a related article that is not there', () => {
    expect(told(['related: [BIL-02]', 'related: [BIL-02, BIL-80]'])).toEqual([
      [
        'dead-link',
        expect.stringMatching(/^F:13:19: There is no article "BIL-80"\. Did you mean "BIL-0[28]"\?$/),
      ],
    ]);
  });

  test('an article to be replaced that is not there', () => {
    expect(told(['related: [BIL-02]', 'replaces: BIL-80\nrelated: [BIL-02]'])).toEqual([
      [
        'dead-link',
        expect.stringMatching(/^F:13:11: There is no article "BIL-80"\. Did you mean "BIL-0[28]"\?$/),
      ],
    ]);
  });

  test('a link to an article that is not there', () => {
    expect(told(['](BIL-02.md#steps)', '](IDV-02.md)'])).toEqual([
      ['dead-link', 'F:28:2: There is no article "IDV-02". Did you mean "IDV-01"?'],
    ]);
  });

  test('a link that names its missing target further down', () => {
    expect(told(['官网](https://example.com/a?b=c)。', '官网][web]。\n\n[web]: IDV-99.md'])).toEqual([
      ['dead-link', expect.stringContaining('F:30:1: There is no article "IDV-99".')],
    ]);
  });

  test.each(['#anderswo', 'BIL-02', 'javascript:alert(1)', '../quizzes/QZ-02.md'])(
    'a link to nowhere: %s',
    (url) => {
      expect(told(['](#怎么说)', `](${url})`])).toEqual([
        ['dead-link', expect.stringMatching(/^F:28:26: The link ".+" leads nowhere\. Link to an article/)],
      ]);
    },
  );

  test('a line without words', () => {
    expect(told(['> 我们一项一项对。', '>'])).toEqual([
      ['empty-line', expect.stringMatching(/^F:24:1: There is nothing after the ">"/)],
    ]);
  });

  test('a line of which only a part is struck through', () => {
    expect(told(['> 我们一项一项对。', '> 我们~~可能~~一项一项对。'])).toEqual([
      ['half-struck', expect.stringMatching(/^F:24:1: "我们可能一项一项对。" is struck through in part/)],
    ]);
  });

  test('an end before the beginning', () => {
    expect(told(['until: 2027-12-31', 'until: 2026-10-31'])).toEqual([
      ['dates', expect.stringMatching(/^F:6:8: The last day "until" \(2026-10-31\) is before "effective"/)],
    ]);
  });

  test('a review before the beginning', () => {
    expect(told(['review: 2027-02-01', 'review: 2026-10-31'])).toEqual([
      ['dates', expect.stringMatching(/^F:7:9: The review day \(2026-10-31\) is before "effective"/)],
    ]);
  });

  test('too few phrasings', () => {
    expect(told(['  - 乱扣费\n', ''])).toEqual([
      ['phrasings', expect.stringMatching(/^F:10:3: "asked" has 2 phrasings; write at least 3/)],
    ]);
  });

  test('and all of them at once', () => {
    const rules = told(
      ['category: billing', 'category: biling'],
      ['until: 2027-12-31', 'until: 2026-10-31'],
      ['> 我们一项一项对。', '>'],
      ['  - 乱扣费\n', ''],
    ).map(([rule]) => rule);
    expect(rules).toEqual(['unknown-category', 'empty-line', 'dates', 'phrasings']);
  });
});

test('days on the edge are no fault', () => {
  expect(
    told(['until: 2027-12-31', 'until: 2026-11-01'], ['review: 2027-02-01', 'review: 2026-11-01']),
  ).toEqual([]);
});

test('a draft may still be without phrasings', () => {
  expect(told(['asked:\n  - 乱扣费\n  - 多扣了八十多块\n  - 账单不对\n', 'draft: true\n'])).toEqual([]);
});

describe('twins', () => {
  const zh = articleOf(CLEAN);
  const told = (...changes: [string, string][]) =>
    checkArticleTwins(zh, articleOf(clean(...changes), 'en')).map((problem) =>
      printProblem(problem, 'en').replace('en/articles/BIL-04.md', 'F'),
    );

  test('with the same facts in the same shape are not spoken of, whatever their words', () => {
    expect(told(['先认下金额', 'Acknowledge'], ['> 我们一项一项对。', '> Item by item.'])).toEqual([]);
  });

  test.each<[string, [string, string], string]>([
    [
      'category',
      ['category: billing', 'category: identity'],
      'F:3:11: Differs from zh/articles/BIL-04.md: "category" is billing there and identity here. Make them the same.',
    ],
    ['owner', ['"0031"', '"0032"'], 'F:4:8: '],
    ['first day', ['effective: 2026-11-01', 'effective: 2026-11-02'], 'F:5:12: '],
    ['last day', ['until: 2027-12-31\n', ''], 'F:2:1: '],
    ['predecessor', ['related:', 'replaces: BIL-08\nrelated:'], 'F:13:11: '],
    ['review', ['review: 2027-02-01', 'review: 2027-02-02'], 'F:7:9: '],
    ['readers', ['audience: [agent]', 'audience: [agent, leader]'], 'F:8:11: '],
    ['related articles', ['related: [BIL-02]', 'related: [BIL-08]'], 'F:13:11: '],
    ['approval', ['related:', 'draft: true\nrelated:'], 'F:13:8: '],
    ['headings', ['## 依据\n', ''], 'F:1:1: '],
    ['number of lines', ['> 我们一项一项对。\n', ''], 'F:1:1: '],
    ['forbidden lines', ['> ~~系统不会算错的。~~', '> 系统不会算错的。'], 'F:22:1: '],
  ])('with another %s are told so', (_, change, line) => {
    const lines = told(change);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(line);
  });
});
