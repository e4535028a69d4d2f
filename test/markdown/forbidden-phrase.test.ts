import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forbiddenFinder } from '../../markdown/forbidden-phrase.ts';
import { findPhrase, heard } from '../../markdown/phrase.ts';
import { adviceIn, withoutMentions } from '../../markdown/quotation.ts';

/** The parts of a text in which a phrase is heard. */
function found(text: string, phrase: string): string[] {
  return findPhrase(heard(text), heard(phrase)).map(({ from, to }) => text.slice(from, to));
}

describe('a phrase is heard in a text', () => {
  test.each([
    ['对不起，这是 规定！', '这是规定', '这是 规定'],
    ['这，是规定', '这是规定', '这，是规定'],
    ['I have NO  idea.', 'no idea', 'NO  idea'],
    ['I don’t know', "I don't know", 'I don’t know'],
    ['ｎｏ　ｉｄｅａ', 'no idea', 'ｎｏ　ｉｄｅａ'],
    ['你的VIP不行', 'vip不行', 'VIP不行'],
    ['cafe\u0301 no', 'Café no', 'cafe\u0301 no'],
  ])('%s: %s', (text, phrase, part) => {
    expect(found(text, phrase)).toEqual([part]);
  });

  test.each([
    ['A casino ideally', 'no idea'],
    ['noidea', 'no idea'],
    ['hanging on', 'hang on'],
    ['这不是规定', '这是规定'],
    ['anything', '…'],
  ])('but not: %s: %s', (text, phrase) => {
    expect(found(text, phrase)).toEqual([]);
  });

  test('every time it is said', () => {
    expect(found('不行，不行。', '不行')).toEqual(['不行', '不行']);
  });

  test('wherever it stands, whatever signs stand around and between', () => {
    const sign = fc.stringMatching(/^[，。！？ *>…]{0,4}$/);
    fc.assert(
      fc.property(sign, sign, sign, (before, between, after) => {
        expect(found(`好${before}这是${between}规定${after}吧`, '这是规定')).toEqual([`这是${between}规定`]);
      }),
    );
  });
});

describe('a forbidden phrase is told', () => {
  const wordings = [
    { wording: 'no idea', instead: 'Let me check.' },
    { wording: 'I have no idea', instead: 'Let me check.' },
    { wording: '没办法', instead: '我登记好。' },
  ];
  const told = (source: string, text: string, line = 1) =>
    forbiddenFinder(
      wordings,
      source,
    )({ text, place: { file: 'F', line, column: 1 } }).map(
      ({ place, words }) => [place.line, place.column, words.en] as const,
    );

  test('at its own line and column, in the words of the author, with what to say instead', () => {
    expect(told('# A\n\n> Well. No\n> *idea*, sorry.\n', 'Well. No idea, sorry.', 3)).toEqual([
      [3, 9, '"No idea" is a forbidden phrase: nobody says it to a customer. Say instead: "Let me check."'],
    ]);
  });

  test('once, where one wording holds another', () => {
    expect(told('I have no idea', 'I have no idea')).toEqual([
      [1, 1, expect.stringContaining('"I have no idea"') as string],
    ]);
  });

  test('where it is said, though the caller said it before', () => {
    expect(told('> 没办法吗？\n\n- [没办法，抱歉。](#x)\n', '没办法，抱歉。')).toEqual([
      [3, 4, expect.stringContaining('没办法') as string],
    ]);
  });

  test('at the beginning of what is said, when it cannot be found in the file', () => {
    expect(told('nothing of it', '没办法', 1)).toEqual([[1, 1, expect.any(String) as string]]);
  });
});

describe('a quotation', () => {
  test.each([
    ['“没办法”是禁语。改说“我来登记”。', ['“我来登记”']],
    ['可以说：“请稍等”', ['“请稍等”']],
    ['别改成“没办法”，不可以说“不行”。', []],
    ["\"Calm down\" is never said. Try 'let me see': it's better.", ["'let me see'"]],
    ['Instead of “calm down”, name the loss.', []],
  ])('is advice only after a word of advice: %s', (remark, advice) => {
    expect(adviceIn(remark)).toEqual(advice);
  });

  test('that only speaks of words is no part of what is read out', () => {
    expect(withoutMentions('不说“没办法”，改说“我来登记”。')).toBe('不说“”，改说“我来登记”。');
  });
});
