import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readings } from '../../search/pinyin.ts';

const of = (text: string, character: string): string[] => (readings([text])[character] ?? '').split(/[ |]/);

describe('the readings of a character', () => {
  it('hold every common one, so that nobody must know which a program chose', () => {
    expect(of('重置密码', '重')).toEqual(expect.arrayContaining(['chong', 'zhong']));
    expect(of('调整套餐', '调')).toEqual(expect.arrayContaining(['tiao', 'diao']));
    expect(of('长途', '长')).toEqual(expect.arrayContaining(['chang', 'zhang']));
  });

  it('begin with the one that the words around it ask for', () => {
    expect(of('银行转账', '行')[0]).toBe('hang');
    expect(of('行走不便', '行')[0]).toBe('xing');
    expect(of('银行转账', '行')).toContain('xing');
  });

  it('set the others apart', () => {
    expect(readings(['账单'])['单']).toMatch(/^dan\|/);
  });

  it('write ü as v, and lüe and nüe also as phones do', () => {
    expect(of('绿色', '绿')).toContain('lv');
    expect(of('女士', '女')).toContain('nv');
    expect(of('省略', '略')).toEqual(expect.arrayContaining(['lve', 'lue']));
  });

  it('are found once for each Chinese character of the texts and nothing else', () => {
    expect(Object.keys(readings(['5G充值卡,充值', 'VIP'])).sort()).toEqual(['充', '值', '卡'].sort());
  });

  it('are at most three, in letters a to z', () => {
    const chinese = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(chinese, (text) => {
        for (const list of Object.values(readings([text]))) expect(list).toMatch(/^[a-z]+([ |][a-z]+){0,2}$/);
      }),
    );
  });
});
