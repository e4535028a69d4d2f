import { describe, expect, test } from 'vitest';
import { checkTwins } from '../../simulator/check-twins.ts';
import { callOf, sample, starter, STARTER_IDS } from './written-call.ts';

/** What differs between the Chinese sample and the English one with a passage written otherwise. */
function differences(passage: string, otherwise: string): string[] {
  const text = sample('en').replaceAll(passage, otherwise);
  if (text === sample('en')) throw new Error(`the sample has no "${passage}"`);
  return checkTwins(callOf(sample('zh'), 'zh'), callOf(text)).map(
    ({ place, words }) => `${String(place.line)} ${words.en.replace('The two languages differ: ', '')}`,
  );
}

test.each(STARTER_IDS)('%s has the same shape in both languages', (id) => {
  expect(checkTwins(starter(id, 'zh'), starter(id, 'en'))).toEqual([]);
});

test('names of steps, words, wordings and remarks are free', () => {
  expect(checkTwins(callOf(sample('zh'), 'zh'), callOf(sample('en')))).toEqual([]);
});

describe('twins of different shape are told apart at the place', () => {
  test.each([
    ['mood: 40', 'mood: 45', '1 mood is "40" in the other and "45" here. Make them the same.'],
    ['level: entry', 'level: core', '1 level is "entry" in the other and "core" here. Make them the same.'],
    [
      'delivery/late',
      'plan/usage',
      '1 ticket is "delivery/late" in the other and "plan/usage" here. Make them the same.',
    ],
    ['[A-17, ', '[', '1 mentions is "2" in the other and "1" here. Make them the same.'],
    ['[SRV-01]', '[SRV-02]', '1 articles is "SRV-01" in the other and "SRV-02" here. Make them the same.'],
    ['pass: 80\n', '', '1 pass is "80" in the other and "–" here. Make them the same.'],
    ['`E4`', '`E3`', '79 ending is "E4" in the other and "E3" here. Make them the same.'],
    [
      '`M8` `mood +10`',
      '`mood +10` `M8/2`',
      '57 marks is "M8 mood +10" in the other and "M8/2 mood +10" here. Make them the same.',
    ],
    ['- [*hang up*](#gone) `F3`\n', '', '53 replies is "5" in the other and "4" here. Make them the same.'],
    [
      '[*hang up*](#gone)',
      '[hang up](#gone)',
      '60 kind is "desk hang up" in the other and "say" here. Make them the same.',
    ],
    [
      '[*hang up*](#gone)',
      '[*hang up*](#close)',
      '60 target is "#7" in the other and "#5" here. Make them the same.',
    ],
    [
      '`if mood <= 44`',
      '`if mood < 44`',
      '69 marks is "if mood <= 44" in the other and "if mood < 44" here. Make them the same.',
    ],
    [
      '`after 10s`',
      '`after 9s`',
      '46 marks is "after 10s" in the other and "after 9s" here. Make them the same.',
    ],
    [
      'verified',
      'checked',
      '42 marks is "M3 if not verified set verified" in the other and "M3 if not checked set checked" here. Make them the same.',
    ],
    ['## Gone', '## Aside\n\n## Gone', '1 steps is "7" in the other and "8" here. Make them the same.'],
  ])('%s', (passage, otherwise, expected) => {
    expect(differences(passage, otherwise)[0]).toBe(expected);
  });

  test('in both languages', () => {
    const text = sample('en').replace('mood: 40', 'mood: 45');
    const [problem] = checkTwins(callOf(sample('zh'), 'zh'), callOf(text));
    expect(problem?.words.zh).toBe('两种语言不一致：客户的心情在另一版是“40”，这里是“45”。请改成一样。');
  });
});
