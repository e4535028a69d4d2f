import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../search/highlight.ts';

const marked = (text: string, query: string, language: 'zh' | 'en'): string[] =>
  highlight(text, query, language)
    .filter((piece) => piece.hit)
    .map((piece) => piece.text);

describe('a highlighted text', () => {
  it('marks what was asked for as one piece', () => {
    expect(highlight('您的充值卡过期了', '充值卡过期', 'zh')).toEqual([
      { text: '您的', hit: false },
      { text: '充值卡过期', hit: true },
      { text: '了', hit: false },
    ]);
  });

  it('marks a single character only when it was asked for by itself', () => {
    expect(marked('银行卡和电话卡', '充值卡', 'zh')).toEqual([]);
    expect(marked('银行卡和电话卡', '卡', 'zh')).toEqual(['卡', '卡']);
  });

  it('marks traditional characters, full width and capitals as they are written', () => {
    expect(marked('儲值卡過期', '过期', 'zh')).toEqual(['過期']);
    expect(marked('设置ＡＰＮ', 'apn', 'zh')).toEqual(['ＡＰＮ']);
  });

  it('marks other forms of an English word whole', () => {
    expect(marked('All refunds are refunded.', 'refund ', 'en')).toEqual(['refunds', 'refunded']);
  });

  it('marks words that begin with the one being typed', () => {
    expect(marked('A refund of the fee', 'refu', 'en')).toEqual(['refund']);
  });

  it('marks nothing without a query', () => {
    expect(highlight('充值卡', '', 'zh')).toEqual([{ text: '充值卡', hit: false }]);
    expect(highlight('', '充值卡', 'zh')).toEqual([]);
  });

  it('is the text again when its pieces are joined, and marks change from piece to piece', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...Array.from('充值卡过期 ab1,㎏ﬁ½')),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(text, text, fc.constantFrom('zh' as const, 'en' as const), (body, query, language) => {
        const pieces = highlight(body, query, language);
        expect(pieces.map((piece) => piece.text).join('')).toBe(body);
        for (const [place, piece] of pieces.entries()) {
          expect(piece.text).not.toBe('');
          expect(piece.hit).not.toBe(pieces[place + 1]?.hit);
        }
      }),
    );
  }, 30_000);
});
