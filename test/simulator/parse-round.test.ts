import { expect, test } from 'vitest';
import { outline } from '../../markdown/outline.ts';
import { isRound } from '../../simulator/parse-round.ts';
import { chat, chatText, readRound, roundOf, roundText } from './written-round.ts';

test('a file whose head names calls is a round', () => {
  expect(isRound(outline('a.md', roundText(['SC-90a', 'SC-90b'])).outline)).toBe(true);
  expect(isRound(outline('a.md', chatText('part-of: SC-90\n')).outline)).toBe(false);
  expect(isRound(outline('a.md', '---\n- calls\n---\n').outline)).toBe(false);
});

test('a round is its head, its calls and its brief', () => {
  expect(roundOf(['SC-90a', 'SC-90b'], 'pass: 80\nat-once: true\n')).toMatchObject({
    id: 'SC-90',
    title: 'Two chats',
    channel: 'chat',
    pass: 80,
    atOnce: true,
    calls: [
      { text: 'SC-90a', place: { line: 7 } },
      { text: 'SC-90b', place: { line: 7 } },
    ],
    brief: ['Two customers write at once.'],
  });
});

test('its calls come one after the other unless it says otherwise', () => {
  expect(roundOf(['SC-90a', 'SC-90b']).atOnce).toBe(false);
});

test('a call says whose variant it is, or of which round it is part', () => {
  expect(chat('SC-90a').partOf).toMatchObject({ text: 'SC-90', place: { line: 8 } });
  expect(chat('SC-90a').variantOf).toBeUndefined();
  expect(chat('SC-90b', 'variant-of: SC-90a\n').variantOf).toMatchObject({ text: 'SC-90a' });
});

test.each([
  ['at-once: true', 'at-once: yes', '"at-once" is "yes"; write true when they stand open side by side'],
  ['[SC-90a, SC-90b]', 'SC-90a', '"calls" is "SC-90a"; write the ids of its short calls'],
  ['minutes: 6', 'minutes: 6\ncustomer: { name: Lin, mood: 5 }', 'There is no field "customer".'],
  ['level: skill\n', '', '"level" is missing; write entry, core'],
  ['Two customers', '## opening\n\nTwo customers', 'is a round and has no steps of its own. Move "opening"'],
])('written with %s as %s, it is sent back with its mend', (passage, otherwise, mend) => {
  const text = roundText(['SC-90a', 'SC-90b'], 'at-once: true\n').replace(passage, otherwise);
  expect(readRound(text).problems.map(({ words }) => words.en)).toEqual([expect.stringContaining(mend)]);
});
