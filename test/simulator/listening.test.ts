import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contradicts } from '../../simulator/listening/contradiction.ts';
import { hear, listener, VERY_WORDS } from '../../simulator/listening/listener.ts';
import { figuresOf, namesOtherFigures } from '../../simulator/listening/other-figures.ts';
import { plainWords } from '../../simulator/listening/plain-words.ts';

describe('words are compared', () => {
  test.each([
    ['ＱＨ１１２１！', 'qh1121'],
    ['請問您這個號碼，還開著嗎？', '请问您这个号码 还开著吗'],
    ['It’s 1,200.50 yuan.', "it's 1200.50 yuan"],
    ['  ……  ', ''],
  ])('%s as %s', (text, plain) => {
    expect(plainWords(text)).toBe(plain);
  });
});

describe('a sentence says the opposite', () => {
  test.each([
    ['不能先退', '能先退'],
    ['这笔钱可以先退给您', '这笔钱不能先退给您'],
    ['我没有核验您的身份，直接发了', '核验您的身份以后再发'],
    ['密码请您念给我听', '密码请您不要念'],
    ["We can't refund that first.", 'We can refund that first.'],
    ['I will never send it to you', 'I will send it to you'],
    ["Please don't read it out", 'Please read it out'],
  ])('%s, of: %s', (said, written) => {
    expect(contradicts(said, written)).toBe(true);
    expect(contradicts(written, said)).toBe(true);
  });

  test.each([
    ['不好意思，马上帮您查', '马上帮您查'],
    ['能不能先退给我', '能先退'],
    ['先停，不要念密码', '请先停一下，别念出来。密码您一个人知道才安全'],
    ['您不用念出来', '别念，我们用不到'],
    ['No problem, I will send it', 'I will send it'],
    ["Don't worry, we can refund it", 'We can refund it'],
    ["Please don't read it out", 'Let me stop you, never read that out to anyone'],
  ])('but not here: %s, of: %s', (said, written) => {
    expect(contradicts(said, written)).toBe(false);
    expect(contradicts(written, said)).toBe(false);
  });
});

describe('a sentence names other figures', () => {
  test.each([
    ['48 小时内答复您', ['24 小时内答复您', '一天之内答复']],
    ['先核到 L1', ['先核到 L2']],
    ['It takes 48 hours', ['It takes 24 hours']],
  ])('%s, of: %s', (said, written) => {
    expect(namesOtherFigures(said, figuresOf(written))).toBe(true);
  });

  test.each([
    ['一共 270 元 9 角', ['要付 270.90 元']],
    ['24 小时内答复，单号 QH1121-0163', ['24 小时内答复您']],
    ['明天答复您', ['24 小时内答复您']],
    ['two of 48 hours or 24 hours', ['It takes 24 hours']],
  ])('but not here: %s, of: %s', (said, written) => {
    expect(namesOtherFigures(said, figuresOf(written))).toBe(false);
  });
});

const meanings = [
  { id: 'refund', wordings: ['这笔钱可以先退给您，再慢慢查', '能先退，退完再查'] },
  { id: 'wait', wordings: ['请您等 24 小时，同事会答复您', '24 小时内给您回电'] },
  { id: 'rules', wordings: ['这是我们的规定，没有办法'] },
];
const ours = listener(meanings);

describe('a listener', () => {
  test('understands a sentence that was written, whatever its points and width', () => {
    expect(hear(ours, '能先退！！退完再查')[0]).toMatchObject({ id: 'refund', sureness: VERY_WORDS });
    expect(hear(ours, '２４小時內給您回電')[0]).toMatchObject({ id: 'wait', sureness: VERY_WORDS });
  });

  test('understands other words for the same, and says which wording it took them for', () => {
    expect(hear(ours, '这个钱我先退给您')[0]).toMatchObject({
      id: 'refund',
      wording: '这笔钱可以先退给您，再慢慢查',
      contradicted: false,
    });
  });

  test('is less sure of a sentence that says the opposite or names another figure', () => {
    expect(hear(ours, '不能先退，退完再查')[0]).toMatchObject({ id: 'refund', contradicted: true });
    expect(hear(ours, '48 小时内给您回电')[0]).toMatchObject({ id: 'wait', contradicted: true });
  });

  test('says the same of the same words each time, and is never surer than of the very words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (said) => {
        const heard = hear(ours, said);
        expect(hear(listener(meanings), said)).toEqual(heard);
        expect(heard.map(({ id }) => id).sort()).toEqual(['refund', 'rules', 'wait']);
        for (const { sureness } of heard) expect(sureness).toBeLessThanOrEqual(VERY_WORDS);
      }),
      { numRuns: 50 },
    );
  });
});
