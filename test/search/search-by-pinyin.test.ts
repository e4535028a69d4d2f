import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../search/build.ts';
import { loadIndex, search, type Hit } from '../../search/query.ts';
import { hotline } from './hotline.ts';

const index = loadIndex(buildIndex(hotline, 'zh'));

const inChinese = (text: string): Hit[] => search(index, text, 10);
const first = (hits: Hit[]): string | undefined => hits[0]?.id;
const ids = (hits: Hit[]): string[] => hits.map((hit) => hit.id);

describe('search by pinyin', () => {
  it.each([
    ['initials', 'czkgq', 'card'],
    ['capitals', 'CZKGQ', 'card'],
    ['full width', 'ｃｚｋｇｑ', 'card'],
    ['full pinyin', 'chongzhika', 'card'],
    ['full pinyin with spaces', 'chong zhi ka', 'card'],
    ['full pinyin with an apostrophe', "chong'zhi'ka", 'card'],
    ['full and initials mixed', 'chongzkguoq', 'card'],
    ['a last syllable not yet finished', 'chongzhik', 'card'],
    ['initials of two letters', 'zhhfuwu mm', 'reset'],
    ['initials and a number', 'cx99', 'plan99'],
    ['initials of a phrasing', 'lkf', 'bill'],
    ['initials from the middle of a title', 'yyc', 'bill'],
    ['initials after Chinese', '充值卡gq', 'card'],
    ['two words that the article has apart', 'czkzf', 'card'],
    ['重 as chóng', 'chongzhifuwumima', 'reset'],
    ['重 as zhòng', 'zhongzhifuwumima', 'reset'],
    ['行 as háng', 'yinhangzz', 'bank'],
    ['行 as xíng', 'xingzou', 'walk'],
    ['v for ü', 'lvse', 'green'],
    ['ü itself', 'lüse', 'green'],
  ])('finds by %s', (_, text, id) => {
    expect(first(inChinese(text))).toBe(id);
  });

  it('puts each title first by its own initials', () => {
    const initials: Record<string, string> = {
      czkgq: 'card',
      czfwmm: 'reset',
      yhzzjf: 'bank',
      ctymyzf: 'roaming',
      lsswtc: 'green',
      cx99tcjs: 'plan99',
      cx59tcjs: 'plan59',
      zdyycl: 'bill',
      zzywtd: 'cancel',
      dmjdwgg: 'outage',
      bkhkxz: 'swap',
      xhzwcx: 'port',
      dzfpkj: 'invoice',
      qftjyfj: 'suspend',
      khrmzmyd: 'abuse',
      yjtscl: 'escalate',
      kcbybgh: 'opening',
      xzbbkhsmfw: 'walk',
      jyyzjgf: 'mute',
      sfhysj: 'identity',
    };
    const found = Object.keys(initials).map((typed) => [typed, first(inChinese(typed))]);
    expect(Object.fromEntries(found)).toEqual(initials);
  });

  it('finds the article from the third letter of its initials on', () => {
    for (const typed of ['czk', 'czkg', 'czkgq']) expect(first(inChinese(typed))).toBe('card');
  });

  it('finds czk100 although only the phrasing has the number', () => {
    expect(first(inChinese('czk100'))).toBe('card');
  });

  it('prefers the likely reading of a character, and still knows the others', () => {
    expect(ids(inChinese('shanyi'))).toEqual(['bill']);
    expect(first(inChinese('zhuanz'))).toBe('bank');
    const dan = inChinese('danyi')[0]?.score ?? 0;
    expect(dan).toBeGreaterThan(inChinese('shanyi')[0]?.score ?? Infinity);
  });

  it('plays no part in a query in Chinese', () => {
    const reasons = hotline
      .flatMap((entry) => inChinese(entry.title.replaceAll(/[a-z]/gi, '')))
      .map((hit) => hit.because);
    expect(reasons).not.toContain('pinyin');
  });
});
