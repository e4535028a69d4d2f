import { expect, test } from 'vitest';
import { lostHtml } from '../../markdown/lost-html.ts';
import { outline } from '../../markdown/outline.ts';

const found = (text: string) =>
  lostHtml(outline('F', `---\ntitle: A\n---\n\n${text}`).outline).map(
    ({ place, words }) =>
      `${String(place.line)}:${String(place.column)} ${words.en.split(' is ', 1).join('')}`,
  );

test.each([
  ['Hello, <name>, how are you?', ['5:8 "<name>"']],
  ['## A <b>bold</b> heading', ['5:6 "<b>"']],
  ['> Your ticket is <ticket>.', ['5:18 "<ticket>"']],
  ['<table>\n<tr>', ['5:1 "<table>"']],
])('words in angle brackets are told, once each: %s', (text, told) => {
  expect(found(text)).toEqual(told);
});

test.each([
  '<!-- for the author -->',
  '3 < 5 and 7 > 5',
  '<姓名>',
  '<https://example.com>',
  '`<name>`',
  '｛name｝',
])('what a page shows, or is meant not to show, is not: %s', (text) => {
  expect(found(text)).toEqual([]);
});
