import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spans } from '../../search/spans.ts';
import { tokens } from '../../search/tokens.ts';

const language = fc.constantFrom('zh' as const, 'en' as const);

describe('the terms of a text', () => {
  it('are every Chinese character and every pair of neighbours', () => {
    expect(tokens('充值卡', 'zh')).toEqual(['充', '充值', '值', '值卡', '卡']);
  });

  it('do not pair characters across punctuation or other writing', () => {
    expect(tokens('卡,过期', 'zh')).not.toContain('卡过');
    expect(tokens('卡A过期', 'zh')).not.toContain('卡过');
  });

  it('are the same in traditional as in simplified characters', () => {
    expect(tokens('儲值卡過期', 'zh')).toEqual(tokens('储值卡过期', 'zh'));
  });

  it('are the same in full width as in half width, in capitals as in small letters', () => {
    expect(tokens('ＡＰＮ１０', 'zh')).toEqual(tokens('apn10', 'zh'));
  });

  it('give a word and a number that stand together both apart and as one', () => {
    expect(tokens('czk100', 'zh')).toEqual(['czk', '100', 'czk100']);
    expect(tokens('畅享99', 'zh')).toEqual(['畅', '畅享', '享', '99']);
    expect(tokens('BIL-08', 'zh')).toContain('bil08');
    expect(tokens('5G套餐', 'zh')).toContain('5g');
  });

  it('keep a decimal number whole', () => {
    expect(tokens('270.90元', 'zh')).toContain('270.90');
  });

  it('are stems in English, so that a refund is found by refunded', () => {
    expect(tokens('refunded', 'en')).toEqual(tokens('refunds', 'en'));
    expect(tokens('activation', 'en')).toEqual(tokens('activate', 'en'));
  });

  it('are whole words on a Chinese page, where they are names', () => {
    expect(tokens('iTunes', 'zh')).toEqual(['itunes']);
  });

  it('do not depend on how an apostrophe is written or left out', () => {
    expect(tokens('can’t', 'en')).toEqual(tokens("can't", 'en'));
    expect(tokens('cant', 'en')).toEqual(tokens("can't", 'en'));
    expect(tokens("the customer's bill", 'en')).toEqual(tokens('the customer bill', 'en'));
  });

  it('leave out punctuation, spaces, emoji and control characters', () => {
    expect(tokens(' ,。!?+-~^:*\u0000\n🙂…——', 'zh')).toEqual([]);
  });

  it('join a letter with its marks', () => {
    expect(tokens('cafe\u0301', 'en')).toEqual(tokens('café', 'en'));
  });

  it('never throw, never hold white space or capitals, and stay short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), language, (text, spoken) => {
        for (const term of tokens(text, spoken)) {
          expect(term).not.toBe('');
          expect(term.length).toBeLessThanOrEqual(40);
          expect(term).toBe(term.toLowerCase());
          expect(term).not.toMatch(/\s/u);
        }
      }),
    );
  }, 30_000);

  it('of a text joined from two with a full stop are the terms of both', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from("充值卡過期ab12 ,'é")) });
    fc.assert(
      fc.property(text, text, language, (left, right, spoken) => {
        expect(tokens(`${left}。${right}`, spoken)).toEqual([
          ...tokens(left, spoken),
          ...tokens(right, spoken),
        ]);
      }),
    );
  }, 30_000);

  it('know which part of the text they come from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), language, (text, spoken) => {
        for (const span of spans(text, spoken)) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(tokens(text.slice(span.start, span.end), spoken).length).toBeGreaterThan(0);
        }
      }),
    );
  }, 30_000);
});
