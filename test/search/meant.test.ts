import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../search/build.ts';
import { suggest } from '../../search/query-spelling.ts';
import { loadIndex, search } from '../../search/query.ts';
import { synonymsFile } from '../../search/synonyms-file.ts';
import { bank, hotline } from './hotline.ts';

const zh = loadIndex(buildIndex(hotline, 'zh', [['宽带', '断网']]));
const en = loadIndex(
  buildIndex(bank, 'en', [
    ['kick start', 'activate'],
    ['dwelling', 'address'],
  ]),
);

const first = (index: typeof zh, text: string): string | undefined => search(index, text, 3)[0]?.id;

describe('a slip of the input method', () => {
  it.each([
    ['one wrong character', '冲值卡', 'card'],
    ['a character that no article has', '账单翼议', 'bill'],
    ['both characters of a word', '秘玛', 'reset'],
    ['traditional characters', '衝值卡', 'card'],
  ])('is taken for what sounds like it: %s', (_, text, id) => {
    expect(first(zh, text)).toBe(id);
  });

  it('says what was meant', () => {
    expect(search(zh, '秘玛', 1)[0]?.matched).toEqual(['密码']);
  });

  it('counts less than the word itself', () => {
    const slip = search(zh, '重置', 1)[0]?.score ?? 0;
    expect(search(zh, '虫置', 1)[0]?.score ?? 0).toBeLessThan(slip);
  });

  it('is not looked for where the word is known', () => {
    expect(search(zh, '密码', 5).map(({ id }) => id)).toEqual(['reset']);
  });
});

describe('synonyms', () => {
  it('find what only another word of the list is in', () => {
    expect(first(zh, '宽带')).toBe('outage');
    expect(first(en, 'my dwelling')).toBe('address');
  });

  it('may be of several words, which must stand together', () => {
    expect(first(en, 'kick start please')).toBe('activate');
    expect(search(en, 'start kick', 3).map(({ id }) => id)).not.toContain('activate');
  });

  it('take other endings and writings of their words', () => {
    expect(first(en, 'Dwellings')).toBe('address');
    expect(first(zh, '寬帶')).toBe('outage');
  });

  it('count less than the word itself', () => {
    expect(search(zh, '宽带', 1)[0]?.score).toBeLessThan(search(zh, '断网', 1)[0]?.score ?? 0);
  });

  it('need two words of two letters each in a list', () => {
    const lists = (zh: unknown): unknown => ({ synonyms: { zh } });
    expect(synonymsFile.safeParse(lists([['话费', '电话费']])).success).toBe(true);
    expect(synonymsFile.safeParse(lists([['话费']])).success).toBe(false);
    expect(synonymsFile.safeParse(lists([['话费', '钱']])).success).toBe(false);
  });
});

describe('did you mean', () => {
  it('puts a slip right with a word of a title, as it is written there', () => {
    expect(suggest(en, 'Adress change')).toBe('address change');
    expect(suggest(en, 'paying abraod')).toBe('paying abroad');
    expect(suggest(zh, 'rooter怎么设')).toBeUndefined();
    expect(suggest(zh, '测速 wfi')).toBe('测速 wifi');
    expect(suggest(zh, '测速 wiffi')).toBe('测速 wifi');
  });

  it('says nothing of a known word, of one still being typed, or of pinyin', () => {
    expect(suggest(en, 'change of address')).toBeUndefined();
    expect(suggest(en, 'addr')).toBeUndefined();
    expect(suggest(en, 'activati')).toBeUndefined();
    expect(suggest(zh, 'czkgq')).toBeUndefined();
    expect(suggest(en, '')).toBeUndefined();
  });

  it.each([
    ['冲值卡过期', '充值卡过期'],
    ['账单亿议', '账单异议'],
    ['身份和验', '身份核验'],
    ['携号转王', '携号转网'],
  ])('puts right what sounds alike: %s', (typed, meant) => {
    expect(suggest(zh, typed)).toBe(meant);
  });

  it.each(['充值卡过期', '充值卡已经过期了', '账单怎么有异议', '我要查账单', '套餐变'])(
    'leaves what articles have, and what stands between two words: %s',
    (typed) => {
      expect(suggest(zh, typed)).toBeUndefined();
    },
  );
});
