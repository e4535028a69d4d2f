import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_FILE, readSource } from '../../markdown/source.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const FILE = 'zh/articles/BIL-01.md';

describe('a file that can be read', () => {
  test.each([
    ['plain line ends', 'a\nb\n'],
    ['Windows line ends', 'a\r\nb\r\n'],
    ['old Macintosh line ends', 'a\rb\r'],
    ['a byte order mark', '\uFEFFa\nb\n'],
    ['both', '\uFEFFa\r\nb\r\n'],
  ])('has the same text with %s', (_, text) => {
    expect(readSource(FILE, bytes(text))).toEqual({ text: 'a\nb\n' });
  });

  test('may be as long as the limit', () => {
    expect(readSource(FILE, new Uint8Array(LONGEST_FILE).fill(97)).problem).toBeUndefined();
  });

  test('may be empty', () => {
    expect(readSource(FILE, new Uint8Array())).toEqual({ text: '' });
  });
});

describe('a file that cannot be read is a Problem', () => {
  test('with 5 MB, telling its size and the limit', () => {
    const { problem } = readSource(FILE, new Uint8Array(5 * LONGEST_FILE).fill(97));
    expect(problem).toMatchObject({ rule: 'file-too-long', place: { file: FILE, line: 1, column: 1 } });
    expect(problem?.words.en).toContain('5.0 MB; the limit is 1 MB');
    expect(problem?.words.zh).toContain('5.0 MB');
  });

  test('with a NUL, at its line and column', () => {
    const { problem } = readSource(FILE, bytes('\uFEFF一行\r\n二\0行'));
    expect(problem).toMatchObject({ rule: 'nul-byte', place: { file: FILE, line: 2, column: 2 } });
  });

  test.each([
    ['GBK', Uint8Array.of(0xd5, 0xcb, 0xb5, 0xa5)],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00)],
    ['a character cut in half', bytes('账').slice(0, 2)],
    ['a lone surrogate', Uint8Array.of(0xed, 0xa0, 0x80)],
  ])('in %s, naming the way out', (_, given) => {
    const { problem } = readSource(FILE, given);
    expect(problem?.rule).toBe('not-utf-8');
    expect(problem?.words.en).toContain('UTF-8');
  });

  test('or text: bytes of any kind never throw, and what is read holds no NUL and no carriage return', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (given) => {
        const { text, problem } = readSource(FILE, given);
        if (problem === undefined) expect(text).not.toMatch(/[\0\r]/);
        else expect(problem.place.line).toBeGreaterThan(0);
      }),
    );
  });
});
