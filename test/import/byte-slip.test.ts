import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slipsIn } from '../../import/byte-slip.ts';
import { LOST } from '../../import/lost.ts';
import { withoutPinyin } from '../../import/pinyin-debris.ts';
import { simplified } from '../../import/script.ts';
import { edited, trace } from '../../import/traced.ts';
import { wordingOf } from '../../import/wording.ts';
import { spoil } from './spoil.ts';

/** What is left of the damage, and how sure the mends were. */
function mended(page: string): { text: string; whole: boolean } {
  const slips = slipsIn(page, wordingOf(page));
  const edits = slips.map(({ start, end, mended: text }) => ({ start, end, text }));
  const { traced } = withoutPinyin(edited(trace(page), edits));
  return { text: simplified(traced).text, whole: slips.every(({ whole }) => whole) };
}

describe('text that was read from the wrong byte on', () => {
  test.each([
    ['们再 holds the bytes of 冊', '他们再也不会投诉了。', '他們?cè)僖'],
    ['们人 holds those of 內', '那是他们人生的一个台阶。', '他們?nèi)松'],
    ['当的 holds those of 數', '适当的批评是必要的。', '適當?shù)呐'],
    ['a slip ends at the letter that is half a character', '我们在这个班组里工作。', '我們?cè)谶@個(gè)班組'],
  ])('%s, and all of it comes back', (_, original, garbled) => {
    expect(spoil(original)).toContain(garbled);
    expect(mended(spoil(original))).toEqual({ text: original, whole: true });
  });

  test('a lost first character is put back when the document says which one follows the one before', () => {
    const page = spoil('请确保客户满意。我们确保客户满意。员工确保安全。确保安全。');
    expect(page).toContain('??');
    expect(mended(page)).toEqual({
      text: '请确保客户满意。我们确保客户满意。员工确保安全。确保安全。',
      whole: false,
    });
  });

  test('it is marked when the document does not say', () => {
    expect(mended(spoil('请确保客户得到答复。')).text).toContain(`请确${LOST}客户得到答复`);
  });

  test.each(['真的吗??客户都走了。', '快来!辈分不同也欢迎。', '“快来!辈分”', '为什么?wù)', '客户说:??'])(
    'an honest text stays as it is: %s',
    (text) => {
      expect(slipsIn(text, wordingOf(text))).toEqual([]);
    },
  );

  const phrase = fc.constantFrom(
    ...[
      '客服代表',
      '我们在',
      '他们再',
      '这个',
      '客户',
      '因为',
      '适当的',
      '要',
      '及时',
      '回复',
      '确保',
      '英勇',
      '班组',
      '说明',
    ],
    ...[
      '数据',
      '内训',
      '听',
      '问题',
      '工作',
      '人生',
      '他们人',
      '谈',
      '务必',
      '记录',
      '满意度',
      '们',
      '再',
      '牺牲',
    ],
  );

  test('whatever a site does to a text: a mend that calls itself whole is right', () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 4, maxLength: 25 }), (phrases) => {
        const original = `${phrases.join('')}。`;
        const { text, whole } = mended(spoil(original));
        if (whole && !/[?\ufffd\p{Co}]/u.test(text)) expect(text).toBe(original);
      }),
      { numRuns: 150 },
    );
  });

  test('what is not marked as lost is nearly always right', () => {
    const texts = fc.sample(fc.array(phrase, { minLength: 4, maxLength: 25 }), { numRuns: 200, seed: 7 });
    const spoiled = texts
      .map((phrases) => `${phrases.join('')}。`)
      .filter((text) => spoil(text).includes('?'));
    const right = spoiled.filter((text) => {
      const known = mended(spoil(text))
        .text.split(LOST)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return new RegExp(`^${known.join('.')}$`, 'u').test(text);
    });
    expect(spoiled.length).toBeGreaterThan(40);
    expect(right.length / spoiled.length).toBeGreaterThan(0.9);
  });
});
