import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Readings } from '../../search/built-index.ts';
import { readings } from '../../search/pinyin.ts';

/** The readings in a list that a character has. */
const inList = (list: Readings['likely'], character: string): string[] =>
  Object.keys(list).filter((reading) => list[reading]?.includes(character));

const likely = (text: string, character: string): string[] => inList(readings([text]).likely, character);
const others = (text: string, character: string): string[] => inList(readings([text]).others, character);
const of = (text: string, character: string): string[] => [
  ...likely(text, character),
  ...others(text, character),
];

const charactersOf = (list: Readings['likely']): string[] => [...Object.values(list).join('')];

describe('the readings of a character', () => {
  it('hold every common one, so that nobody must know which a program chose', () => {
    expect(of('重置密码', '重')).toEqual(expect.arrayContaining(['chong', 'zhong']));
    expect(of('调整套餐', '调')).toEqual(expect.arrayContaining(['tiao', 'diao']));
    expect(of('长途', '长')).toEqual(expect.arrayContaining(['chang', 'zhang']));
  });

  it('are likely when the words around it ask for them, and apart when they do not', () => {
    expect(likely('银行转账', '行')).toEqual(['hang']);
    expect(others('银行转账', '行')).toContain('xing');
    expect(likely('行走不便', '行')).toEqual(['xing']);
    expect(likely('银行转账,行走不便', '行').sort()).toEqual(['hang', 'xing']);
  });

  it('write ü as v, and lüe and nüe also as phones do', () => {
    expect(of('绿色', '绿')).toContain('lv');
    expect(of('女士', '女')).toContain('nv');
    expect(of('省略', '略')).toEqual(expect.arrayContaining(['lve', 'lue']));
  });

  it('are found for the characters of the texts, however rare, and for everyday ones besides', () => {
    const known = charactersOf(readings(['5G充值卡,龘', 'VIP']).likely);
    expect(known).toEqual(expect.arrayContaining(['充', '值', '卡', '龘', '冲', '秘']));
    expect(known).not.toContain('齉');
    expect(known.every((character) => /^\p{Script=Han}$/u.test(character))).toBe(true);
  });

  it('are at most three, in letters a to z', () => {
    const chinese = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(chinese, (text) => {
        const table = readings([text]);
        for (const reading of [...Object.keys(table.likely), ...Object.keys(table.others)])
          expect(reading).toMatch(/^[a-z]+$/);
        const all = [...charactersOf(table.likely), ...charactersOf(table.others)];
        for (const character of text)
          expect(all.filter((other) => other === character).length).toBeLessThanOrEqual(3);
      }),
    );
  }, 30_000);
});
