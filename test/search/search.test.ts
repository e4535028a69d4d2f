import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, type Entry } from '../../search/build.ts';
import { loadIndex, search, type Hit } from '../../search/query.ts';
import { bank, hotline } from './hotline.ts';

const zh = loadIndex(buildIndex(hotline, 'zh'));
const en = loadIndex(buildIndex(bank, 'en'));

const inChinese = (text: string): Hit[] => search(zh, text, 10);
const inEnglish = (text: string): Hit[] => search(en, text, 10);
const first = (hits: Hit[]): string | undefined => hits[0]?.id;
const ids = (hits: Hit[]): string[] => hits.map((hit) => hit.id);

describe('search in Chinese', () => {
  it.each([
    ['words of the title', '充值卡 过期', 'card'],
    ["the caller's words", '卡 作废', 'card'],
    ['a whole sentence of a caller', '你好,我这个月怎么多扣了八十多块啊', 'bill'],
    ['words of the answer', '日租包', 'roaming'],
    ['traditional characters', '賬單異議', 'bill'],
    ['full width', '畅享９９', 'plan99'],
    ['a number beside the name', '畅享59', 'plan59'],
    ['one character', '骂', 'abuse'],
    ['a Latin word as it begins', 'wif', 'router'],
    ['a slip in a Latin word', 'wfii', 'router'],
  ])('finds by %s', (_, text, id) => {
    expect(first(inChinese(text))).toBe(id);
  });

  it('matches any of the words, the article with most of them first', () => {
    expect(ids(inChinese('套餐 畅享 99'))).toEqual(expect.arrayContaining(['plan99', 'plan59', 'green']));
    expect(first(inChinese('套餐 畅享 99'))).toBe('plan99');
  });

  it('says where an article was found', () => {
    expect(inChinese('账单异议')[0]).toMatchObject({ because: 'title' });
    expect(inChinese('乱扣费')[0]).toMatchObject({ because: 'asked' });
    expect(inChinese('先退后查')[0]).toMatchObject({ because: 'body' });
    expect(inChinese('zdyy')[0]).toMatchObject({ because: 'pinyin', matched: ['账单异议'] });
  });

  it('says what was found', () => {
    expect(inChinese('扣费')[0]?.matched).toEqual(['扣费']);
  });
});

describe('search in English', () => {
  it.each([
    ['words of the title', 'refund', 'refund'],
    ['another ending', 'refunded', 'refund'],
    ["the caller's words", 'cant find wallet', 'freeze'],
    ['the word being typed', 'freez', 'freeze'],
    ['a word typed beyond its stem', 'activati', 'activate'],
    ['a letter too many', 'adddress', 'address'],
    ['a letter too few', 'adress', 'address'],
    ['another letter', 'rafund', 'refund'],
    ['two letters swapped', 'abraod', 'abroad'],
    ['a code', 'W8', 'form'],
    ['full width', 'ｒｅｆｕｎｄ', 'refund'],
  ])('finds by %s', (_, text, id) => {
    expect(first(inEnglish(text))).toBe(id);
  });

  it('knows no pinyin', () => {
    expect(inEnglish('rnsu')).toEqual([]);
  });

  it('takes no slip for a word that the index knows, nor for one of three letters', () => {
    expect(ids(inEnglish('lost'))).toEqual(['freeze']);
    expect(inEnglish('pim')).toEqual([]);
  });

  it('takes a finished word as it is', () => {
    expect(inEnglish('freez ')).toEqual(inEnglish('freeze '));
    expect(inEnglish('add ')).toEqual([]);
  });
});

describe('any input', () => {
  it.each(['', '   ', ',。?!', '+-~^:*', '\u0000', '🙂'])('without a word finds nothing: %j', (text) => {
    expect(inChinese(text)).toEqual([]);
    expect(inEnglish(text)).toEqual([]);
  });

  it("never reads lunr's query syntax", () => {
    const plain = inEnglish('refund card');
    for (const text of ['+refund -card', 'refund~2 card^10', 'title:refund *card', '-refund -card']) {
      expect(ids(inEnglish(text))).toEqual(expect.arrayContaining(ids(plain)));
    }
    expect(first(inEnglish('-refund'))).toBe('refund');
  });

  it('gives at most as many hits as wanted, best first, each once, with a score above 0', () => {
    const words = fc.constantFrom(
      '充值',
      '卡',
      '过期',
      '套餐',
      'czk',
      '99',
      'wifi',
      ' ',
      ',',
      '+',
      '的',
      'refund',
      'x',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 30 }), (typed, limit) => {
        for (const index of [zh, en]) {
          const hits = search(index, typed, limit);
          expect(hits.length).toBeLessThanOrEqual(limit);
          expect(new Set(ids(hits)).size).toBe(hits.length);
          expect(hits.every((hit) => hit.score > 0)).toBe(true);
          expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('of a million characters is answered as its beginning', () => {
    expect(first(inChinese(`充值卡过期${'。'.repeat(1_000_000)}`))).toBe('card');
    expect(() => inChinese('a1'.repeat(500_000))).not.toThrow();
  });
});

describe('an index', () => {
  it('answers from titles and phrasings until the bodies are there', () => {
    const built = buildIndex(hotline, 'zh');
    const titles = loadIndex({ titles: built.titles });
    expect(first(search(titles, '充值卡', 5))).toBe('card');
    expect(first(search(titles, 'lkf', 5))).toBe('bill');
    expect(search(titles, '先退后查', 5).some((hit) => hit.because === 'body')).toBe(false);
    expect(first(search(loadIndex(built), '先退后查', 5))).toBe('bill');
  });

  it('of another program, of two builds or cut short is refused', () => {
    const { titles, bodies } = buildIndex(hotline, 'zh');
    const other = buildIndex(hotline.slice(1), 'zh');
    expect(() => loadIndex({ titles, bodies: other.bodies })).toThrow(/two builds/);
    expect(() => loadIndex({ titles: bodies })).toThrow(/format/);
    expect(() => loadIndex({ titles: titles.slice(0, -1) })).toThrow(/too early/);
    expect(() => loadIndex({ titles: new TextEncoder().encode('<!doctype html>') })).toThrow();
  });

  it('without articles finds nothing', () => {
    expect(search(loadIndex(buildIndex([], 'zh')), '充值卡 czk', 5)).toEqual([]);
  });

  it('refuses two articles of one id', () => {
    const twice = [...bank, ...bank.slice(0, 1)];
    expect(() => buildIndex(twice, 'en')).toThrow();
  });

  it('holds words that objects have of their own', () => {
    const odd: Entry = {
      id: '__proto__',
      title: 'constructor __proto__ toString',
      asked: [],
      answer: '',
      body: '',
    };
    const index = loadIndex(buildIndex([odd, ...bank], 'en'));
    expect(first(search(index, 'constructor', 5))).toBe('__proto__');
  });

  it('counts phrasings fully although few articles have any', () => {
    const bare = Array.from({ length: 50 }, (_, n): Entry => {
      return { id: `bare${String(n)}`, title: `通知第${String(n)}号`, asked: [], answer: '说明', body: '' };
    });
    const alone = search(loadIndex(buildIndex(hotline, 'zh')), '乱扣费', 1)[0];
    const among = search(loadIndex(buildIndex([...hotline, ...bare], 'zh')), '乱扣费', 1)[0];
    expect(among?.because).toBe('asked');
    expect(among?.score).toBeGreaterThan(alone?.score ?? Infinity);
  });
});
