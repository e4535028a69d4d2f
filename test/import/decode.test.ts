import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { decodePage, LONGEST_PAGE } from '../../import/decode.ts';
import { gbkBytes } from '../../import/gbk.ts';

const TEXT = '热线的第一句话要报公司、姓名和工号，语气平稳，语速适中。客户说完以前不要打断。\n第二行。';

function inGbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => gbkBytes(character) ?? character.charCodeAt(0)));
}

/** The bytes that the platform's Big5 decoder reads as a text. */
function inBig5(text: string): Uint8Array {
  const decoder = new TextDecoder('big5');
  const bytes = new Map<string, number[]>();
  for (let lead = 0xa1; lead <= 0xf9; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!bytes.has(character)) bytes.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => bytes.get(character) ?? character.charCodeAt(0)));
}

function inUtf16(text: string, mark: boolean): Uint8Array {
  return new Uint8Array(Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le'));
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the encoding of a page is found', () => {
  const traditional = Converter({ from: 'cn', to: 'tw' })(TEXT);
  test.each([
    ['UTF-8', utf8(TEXT), 'utf-8', TEXT],
    ['UTF-8 with its mark', utf8(`\ufeff${TEXT}`), 'utf-8', TEXT],
    ['GBK', inGbk(TEXT), 'gb18030', TEXT],
    ['Big5', inBig5(traditional), 'big5', traditional],
    ['UTF-16 with its mark', inUtf16(TEXT, true), 'utf-16le', TEXT],
    ['UTF-16 without it', inUtf16(TEXT, false), 'utf-16le', TEXT],
    ['Windows line ends', utf8(TEXT.replace('\n', '\r\n')), 'utf-8', TEXT],
  ])('%s', (_, bytes, encoding, text) => {
    expect(decodePage('page.txt', bytes).decoded).toEqual({ text, encoding });
  });

  test('UTF-8 with a few broken bytes is still UTF-8, its lost places visible', () => {
    const bytes = utf8(TEXT.repeat(5));
    bytes[40] = 0xff;
    const { decoded } = decodePage('page.txt', bytes);
    expect(decoded?.encoding).toBe('utf-8');
    expect(decoded?.text).toContain('\ufffd');
  });
});

describe('what is no page is refused in one sentence', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty-page'],
    ['blanks', utf8(' \n\t \n'), 'empty-page'],
    ['more than 5 MB', new Uint8Array(LONGEST_PAGE + 1), 'page-too-long'],
    ['a picture', Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256), 'not-text'],
  ])('%s', (_, bytes, rule) => {
    const { problem } = decodePage('page.txt', bytes);
    expect(problem?.rule).toBe(rule);
    expect(problem?.words.zh).not.toBe('');
    expect(problem?.words.en).not.toBe('');
  });

  test('a NUL character is told with its place', () => {
    const { problem } = decodePage('page.txt', utf8('第一行\n第二\0行'));
    expect(problem).toMatchObject({ rule: 'nul-byte', place: { file: 'page.txt', line: 2, column: 3 } });
  });
});
