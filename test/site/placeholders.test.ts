import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linePartsOf } from '../../site/client/placeholders.ts';

const written = (line: string, ownNumber?: string) =>
  linePartsOf(line, ownNumber)
    .map(({ text }) => text)
    .join('');

test('the own number is filled in, in both languages and with both kinds of braces', () => {
  expect(written('工号 ｛工号｝，为单号 ｛单号｝ 来电', '8023')).toBe('工号 8023，为单号 ｛单号｝ 来电');
  expect(written('工号 {工号}', '8023')).toBe('工号 8023');
  expect(written('Agent { Agent number }, about {ticket}', '0031')).toBe('Agent 0031, about {ticket}');
});

test('nobody signed in leaves the number to be filled in', () => {
  expect(linePartsOf('工号 ｛工号｝。', undefined)).toEqual([
    { text: '工号 ' },
    { text: '｛工号｝', placeholder: '工号', filled: false },
    { text: '。' },
  ]);
});

test('braces that hold nothing, or far too much for a name, are words like others', () => {
  const line = '｛｝ and {a sentence that nobody would take for the name of anything}';
  expect(linePartsOf(line, '8023')).toEqual([{ text: line }]);
});

test('the parts of a line joined are the line, whatever stands in it', () => {
  const pieces = fc.constantFrom('｛', '｝', '{', '}', '单号', 'ticket', ' ', '\n', '您好');
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      expect(written(parts.join(''))).toBe(parts.join(''));
    }),
  );
});
