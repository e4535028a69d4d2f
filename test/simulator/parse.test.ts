import { describe, expect, test } from 'vitest';
import { callOf, read, sample, starter, STARTERS } from './written-call.ts';

/** The rules that stop a call from being read, with their lines and columns. */
function found(text: string): string[] {
  return read(text).problems.map(
    ({ rule, place }) => `${rule} ${String(place.line)}:${String(place.column)}`,
  );
}

/** The first reply of the sample with other marks. */
function withMarks(marks: string): string {
  return sample('en').replace('`M1` `mood +5`', marks);
}

test.each(['zh', 'en'] as const)('a call is read as its author wrote it, in %s', async (language) => {
  const read = JSON.stringify(callOf(sample(language), language), undefined, 2);
  await expect(`${read}\n`).toMatchFileSnapshot(`golden/call.${language}.json`);
});

test.each(STARTERS)('%s is read without a problem, in %s', (id, language) => {
  const { steps, brief } = starter(id, language);
  expect(steps.length).toBeGreaterThanOrEqual(8);
  expect(brief.length).toBeGreaterThan(0);
});

test('a link may carry its Chinese step percent-encoded, as some editors write it', () => {
  const encoded = sample('zh').replace('](#查询) `M1` `mood +5`', '](#%E6%9F%A5%E8%AF%A2) `M1` `mood +5`');
  expect(callOf(encoded, 'zh').steps[0]?.replies[0]?.target.text).toBe('查询');
});

test('emphasis inside a sentence is stress, not desk work', () => {
  const stressed = sample('en').replace('[Bye for now,', '[Bye for *now*,');
  expect(callOf(stressed).steps[4]?.replies[3]).toMatchObject({ kind: 'say', text: /^Bye for now/ });
});

describe('every mark is understood', () => {
  test.each([
    ['`M1/2`', { criteria: [{ code: 'M1', rate: 0.5 }] }],
    ['`F10`', { fails: [{ text: 'F10' }] }],
    ['`mood -7`', { mood: -7 }],
    ['`mood +20` `mood -5`', { mood: 15 }],
    ['`set calm`', { sets: [{ text: 'calm' }] }],
    ['`if calm`', { conditions: [{ kind: 'flag', flag: 'calm', set: true }] }],
    ['`if not calm`', { conditions: [{ kind: 'flag', flag: 'calm', set: false }] }],
    ['`if mood < 30`', { conditions: [{ kind: 'mood', is: '<', than: 30 }] }],
    ['`if mood >= 30`', { conditions: [{ kind: 'mood', is: '>=', than: 30 }] }],
    ['`at most 2`', { atMost: 2 }],
  ])('%s', (marks, meaning) => {
    expect(callOf(withMarks(marks)).steps[0]?.replies[0]).toMatchObject(meaning);
  });
});

describe('a slip is found at its place', () => {
  test.each([
    ['an unknown mark', withMarks('`M1` `moood +5`'), 'unknown-mark 26:80'],
    ['a condition nobody can read', withMarks('`if mood under 5`'), 'unknown-mark 26:75'],
    [
      'an item without a link',
      sample('en').replace('- [Please calm down first.](#gone)', '- Please calm down.'),
      'no-way-on 59:1',
    ],
    [
      'an item with two links',
      sample('en').replace('[*hang up*](#gone)', '[*hang up*](#gone) [or](#close)'),
      'two-ways-on 60:22',
    ],
    [
      'a link out of the file',
      sample('en').replace('[One moment please.](#check)', '[One moment please.](BIL-02.md)'),
      'not-a-step 45:3',
    ],
    [
      'words that nobody says',
      sample('en').replace('[*hang up*](#gone)', '[*hang up*](#gone) slowly'),
      'stray-words 60:21',
    ],
    ['empty brackets', sample('en').replace('[Bye for now, have a nice day.]', '[]'), 'nothing-said 70:1'],
    ['a silence without a time', sample('en').replace('`after 10s`', ''), 'silence-without-time 46:1'],
    [
      'a time without a silence',
      sample('en').replace('(#gone) `F3`', '(#gone) `after 3s`'),
      'time-without-silence 60:1',
    ],
    [
      'a slip of the finger in *silence*',
      sample('en').replace('[*silence*](#gone) `after 10s`', '[*silense*](#gone)'),
      'unknown-emphasis 46:1',
    ],
    [
      'a mark in a heading',
      sample('en').replace('## Happy\n\n`E1`', '## Happy `E1`'),
      'mark-in-heading 73:10',
    ],
    ['a mark of a reply under a heading', sample('en').replace('`E1`', '`E1` `M5`'), 'unknown-mark 75:6'],
    ['two endings of one step', sample('en').replace('`E1`', '`E1` `E2`'), 'two-endings 75:6'],
    ['two steps of one name', sample('en').replace('## Happy', '## Gone'), 'same-step-twice 79:1'],
    ['a table under a step', sample('en').replace('> Fine.', '| a |\n|---|\n| b |'), 'unknown-block 65:1'],
    ['a call without steps', sample('en').slice(0, sample('en').indexOf('## Opening')), 'no-steps 1:1'],
  ])('%s', (_, text, problem) => {
    expect(found(text)).toContain(problem);
    expect(found(text)).toHaveLength(1);
  });

  test('and so are slips of the head, all at once', () => {
    const text = sample('en')
      .replace('channel: phone', 'channel: fax')
      .replace('mood: 40', 'mood: 140')
      .replace('minutes: 3', 'minuts: 3')
      .replace('mentions: [', 'mention: [');
    expect(found(text).sort()).toEqual([
      'frontmatter 12:42',
      'frontmatter 2:1',
      'frontmatter 4:10',
      'frontmatter 6:9',
      'frontmatter 9:32',
    ]);
  });

  test('with a mend in both languages', () => {
    const [problem] = read(withMarks('`moood +10`')).problems;
    expect(problem?.words.en).toContain('Did you mean "mood +10"?');
    expect(problem?.words.zh).toContain('是不是想写“mood +10”');
  });
});
