import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseArticle } from '../../articles/parse.ts';
import { outline } from '../../markdown/outline.ts';
import { buildIndex } from '../../search/build.ts';
import { loadIndex } from '../../search/query.ts';
import { addressLimit } from '../../site/desk/address-limit.ts';
import { articleTemplate } from '../../site/desk/article-template.ts';
import { maskNumbers } from '../../site/desk/mask-numbers.ts';
import { nextArticleId } from '../../site/desk/next-article-id.ts';
import { nowFinds } from '../../site/desk/now-finds.ts';
import { phrasingLine } from '../../site/desk/phrasing-line.ts';
import { NOW } from './people-centre.ts';

describe('numbers that belong to a person', () => {
  test.each([
    ['13800138000 停机', '*** 停机'],
    ['查138-0013-8000的账', '查***的账'],
    ['138 0013 8000', '***'],
    ['１３８００１３８０００', '***'],
    ['身份证11010119900307451X', '身份证***'],
    ['卡号 6222 0212 3456 7890 123 退款', '卡号 *** 退款'],
    ['1234567', '***'],
  ])('%s becomes %s', (typed, kept) => {
    expect(maskNumbers(typed)).toBe(kept);
  });

  test.each(['123456 验证码', '封顶 20 元，套餐 59 或 128', '2026 年 11 月', 'czk100', '10086'])(
    '%s stays',
    (typed) => {
      expect(maskNumbers(typed)).toBe(typed);
    },
  );

  test('leave no seven digits in a row, whatever stands around them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('0', '1', '2', '7', '９', '-', '.', ' ', '元', 'X') }),
        (typed) => {
          expect(maskNumbers(typed)).not.toMatch(/\p{Nd}{7}/u);
        },
      ),
    );
  });
});

describe('a phrasing', () => {
  test('stands plainly where YAML reads it as it is', () => {
    expect(phrasingLine('卡里还有四十多块呢')).toBe('  - 卡里还有四十多块呢');
    expect(phrasingLine('no')).toBe('  - "no"');
    expect(phrasingLine('*** 停机')).toBe('  - "*** 停机"');
  });

  test('is read back by YAML as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (typed) => {
        const wanted = typed.replace(/\s+/g, ' ').trim();
        fc.pre(wanted !== '' && !/\p{Cc}/u.test(wanted));
        expect(parse(`asked:\n${phrasingLine(typed)}\n`)).toEqual({ asked: [wanted] });
      }),
    );
  });
});

describe.each(['zh', 'en'] as const)('the template of an article (%s)', (language) => {
  test.each(['充值卡 作废', 'a: "b" # c', '- no', '1e3'])(
    'with “%s” in it has nothing that a check objects to',
    (query) => {
      const text = articleTemplate({
        language,
        query,
        owner: '0052',
        categories: ['billing', 'plans'],
        now: NOW,
      });
      const read = outline(`${language}/articles/BIL-99.md`, text);
      const { article, problems } = parseArticle(read.outline, 'BIL-99', language);
      expect([...read.problems, ...problems]).toEqual([]);
      expect(article).toMatchObject({
        asked: [query],
        title: query,
        owner: '0052',
        category: 'billing',
        draft: true,
      });
      expect(article?.lines.map(({ forbidden }) => forbidden)).toEqual([false, true]);
    },
  );
});

describe('an address', () => {
  test('does so much in a while, and afterwards as much again', () => {
    const allows = addressLimit(2, 1000, 10);
    const at = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
    expect([0, 1, 2, 999, 1000, 1001, 1002].map((each) => allows('a', at(each)))).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  test('known longest makes room, so that memory has an end', () => {
    const allows = addressLimit(1, 1000, 2);
    expect(['a', 'b', 'b', 'c', 'b', 'a'].map((address) => allows(address, NOW))).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('the number of a new article', () => {
  const articles = ['BIL-01', 'BIL-09', 'PLN-03', 'BILL-77'].map((id) => ({
    id,
    category: id === 'PLN-03' ? 'plans' : 'billing',
  }));

  test('is the next of its category', () => {
    expect(nextArticleId('billing', articles)).toBe('BIL-10');
    expect(nextArticleId('plans', articles)).toBe('PLN-04');
  });

  test('begins a category that has none', () => {
    expect(nextArticleId('number-transfer', articles)).toBe('NUM-01');
  });
});

describe('what search finds today', () => {
  const day = { effective: '2026-01-01', until: undefined, review: '2027-01-01', draft: false };
  const entries = [
    { id: 'BIL-08', title: '充值卡过期', asked: ['卡刮开了没用', '充值卡 作废'] },
    { id: 'VAS-01', title: '彩铃怎么取消', asked: ['关掉彩铃'] },
  ].map((entry) => ({ ...entry, ...day, category: 'billing', audience: ['agent'], answer: '答', body: '' }));
  const index = loadIndex({ titles: buildIndex(entries, 'zh').titles });

  test.each([
    ['充值卡 作废', 'BIL-08'],
    ['czkgq', 'BIL-08'],
    ['彩铃取消', 'VAS-01'],
    ['关掉彩铃', 'VAS-01'],
  ])('for “%s” is %s', (query, id) => {
    expect(nowFinds(index, query, '2026-11-21')).toBe(id);
  });

  test.each(['月球旅行怎么买票', 'qzxjvwk', '***'])('for “%s” is nothing that answers it', (query) => {
    expect(nowFinds(index, query, '2026-11-21')).toBeUndefined();
  });
});
