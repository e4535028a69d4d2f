import { describe, expect, test } from 'vitest';
import { outline } from '../../markdown/outline.ts';
import { inReadingOrder, type Language, type Problem } from '../../markdown/problem.ts';
import { checkPlayThroughs } from '../../simulator/check-play-throughs.ts';
import { checkPlayThroughTwins } from '../../simulator/check-play-through-twins.ts';
import { parsePlayThroughs } from '../../simulator/parse-play-throughs.ts';
import type { PlayThroughs } from '../../simulator/play-through.ts';
import { callOf, sample, scorecard } from './written-call.ts';

/** The sample call played through as its author would. */
const SAMPLE = `---
call: SC-99
---

What happens when a parcel is late.

## A good call

\`E1\` \`81.5\` \`mood 50\`

1. agent 8023
2. your name first
3. *look up order*
4. Is there anything else

> A-17 left; she wants a call back.
> \`delivery/late\`

## Silence, then anger

\`E4\` \`0\` \`mood 0\` \`F2\`

She is left alone twice before anybody speaks.

1. *silence* \`after 8s\`
2. *silence*
3. It is on its way
4. Please calm down

## Told before she was asked

As [A good call](#a-good-call) to \`1\`, then:

\`E4\` \`15.4\` \`mood 50\` \`F1\`

2. It left yesterday

## Hung up on

\`E4\` \`0\` \`mood 10\` \`F2\` \`F3\`

1. It is on its way
2. *hang up*

## A poor goodbye

As [A good call](#a-good-call) to \`3\`, then:

\`E4\` \`49.2\` \`mood 50\`

4. Bye for now

## Asked for her name twice

As [A good call](#a-good-call) to \`2\`, then:

\`30.8\` \`mood 50\`

3. ~~your name first~~
`;

function read(text: string, language: Language = 'en'): { playThroughs: PlayThroughs; problems: Problem[] } {
  const { outline: headed, problems } = outline(`${language}/play-throughs/SC-99.md`, text);
  const read = parsePlayThroughs(headed, 'SC-99', language);
  if (!read.playThroughs) throw new Error(JSON.stringify(read.problems));
  return { playThroughs: read.playThroughs, problems: [...problems, ...read.problems] };
}

/** What the author of the sample is told after a passage of it was written otherwise: `line:column rule: words`. */
function told(passage: string, otherwise: string, language: Language = 'en'): string[] {
  const text = SAMPLE.replace(passage, otherwise);
  if (text === SAMPLE && passage !== '') throw new Error(`the sample has no "${passage}"`);
  const { playThroughs, problems } = read(text);
  const found =
    problems.length > 0 ? problems : checkPlayThroughs(playThroughs, callOf(sample('en')), scorecard);
  return inReadingOrder(found).map(
    ({ place, rule, words }) => `${String(place.line)}:${String(place.column)} ${rule}: ${words[language]}`,
  );
}

test('a call is played through as its author would, and every turn and figure agrees', () => {
  expect(told('', '')).toEqual([]);
});

test('a play-through is read with its places, its figures and all its turns', () => {
  const { playThroughs } = read(SAMPLE);
  expect(playThroughs).toMatchObject({ id: 'SC-99', language: 'en', call: { text: 'SC-99' } });
  expect(playThroughs.list[4]).toMatchObject({
    name: 'A poor goodbye',
    expected: { ending: 'E4', score: 49.2, mood: 50, fails: [], place: { line: 49, column: 1 } },
    begins: { like: { text: 'a-good-call' }, turns: 3 },
    turns: [
      { kind: 'say', words: 'agent 8023' },
      { kind: 'say', words: 'your name first' },
      { kind: 'desk', words: 'look up order' },
      { kind: 'say', words: 'Bye for now', place: { line: 51, column: 1 } },
    ],
  });
  expect(playThroughs.list[0]?.record).toMatchObject({
    class: { text: 'delivery/late', place: { line: 17, column: 3 } },
    note: 'A-17 left; she wants a call back.',
  });
  expect(playThroughs.list[1]?.turns[0]).toMatchObject({ kind: 'silence', words: '', after: 8 });
});

describe('what is written otherwise than it comes is told at its place, with what came instead', () => {
  test.each([
    [
      'figures that are others now',
      ['`81.5` `mood 50`', '`90` `mood 51`'],
      '9:1 other-figures: "A good call" says `E1` `90` `mood 51`; played again it is `E1` `81.5` `mood 50`.',
    ],
    [
      'an auto-fail that is not written',
      ['`E4` `15.4` `mood 50` `F1`', '`E4` `15.4` `mood 50`'],
      '34:1 other-figures: "Told before she was asked" says `E4` `15.4` `mood 50`; played again it is `E4` `15.4` `mood 50` `F1`.',
    ],
    [
      'no figures at all',
      ['`E4` `0` `mood 10` `F2` `F3`\n', ''],
      '38:1 other-figures: "Hung up on" does not say what it comes to; played again it is `E4` `0` `mood 10` `F2` `F3`.',
    ],
    [
      'an ending that is not reached',
      ['4. Bye for now\n', ''],
      '49:1 other-figures: "A poor goodbye" says `E4` `49.2` `mood 50`; played again it is `49.2` `mood 50` (the call has not ended).',
    ],
    [
      'a record of a call that has not ended',
      ['4. Is there anything else\n', ''],
      '16:3 record-too-early: At "Close" the call still goes on, so nothing can be recorded.',
    ],
    [
      'words that no reply contains',
      ['2. your name first', '2. your surname'],
      '12:1 no-such-reply: At "Check" no reply contains "your surname". Open there: "May I have your name first, so that nobody else …", "It left yesterday, I can see it here.", "One moment please.", *silence*.',
    ],
    [
      'words that two replies contain',
      ['1. agent 8023', '1. Qinghe Mobile'],
      '11:1 several-replies: At "Opening" more than one reply contains "Qinghe Mobile"',
    ],
    [
      'a reply whose condition does not hold',
      ['2. your name first', '2. *look up order*'],
      '12:1 not-open-now: At "Check" the condition of "look up order" does not hold now.',
    ],
    [
      'a reply that is struck through and open',
      ['3. ~~your name first~~', '3. ~~One moment please~~'],
      '59:1 open-after-all: At "Check" the reply "One moment please" is open now, and here it is struck through.',
    ],
    [
      'another time of silence',
      ['`after 8s`', '`after 9s`'],
      '25:1 other-time: At "Opening" the silence comes after 8 seconds, and here it says otherwise. Write `after 8s`.',
    ],
    [
      'a turn after the end',
      ['4. Is there anything else\n', '4. Is there anything else\n5. Bye\n'],
      '15:1 call-is-over: At "Happy" the call is over (E1), so this turn cannot come.',
    ],
    [
      'something handed over without a transfer',
      ['2. your name first\n', '2. your name first\n   > She is in a hurry.\n'],
      '12:1 no-transfer: "your name first" is no transfer, so nothing is handed over with it.',
    ],
  ] as [string, [string, string], string][])('%s', (_, [passage, otherwise], expected) => {
    expect(told(passage, otherwise)[0]).toContain(expected);
  });

  test('in Chinese too', () => {
    expect(told('`81.5` `mood 50`', '`90` `mood 51`', 'zh')[0]).toContain(
      '“A good call”写的是 `E1` `90` `mood 51`，重放得到 `E1` `81.5` `mood 50`。',
    );
  });

  test('and once, though other play-throughs begin alike', () => {
    expect(told('1. agent 8023', '1. nobody')).toHaveLength(1);
  });
});

describe('a slip of the pen is told at its place, with the mend', () => {
  test.each([
    [
      'an unknown mark',
      ['`mood 50`', '`mod 50`'],
      '9:13 unknown-mark: The mark "mod 50" cannot be read. Did you mean "mood 50"?',
    ],
    ['a mark in the heading', ['## Hung up on', '## Hung up on `E4`'], '38:15 mark-in-heading'],
    ['the same name twice', ['## Hung up on', '## A good call'], 'same-play-through-twice'],
    [
      'a beginning that is not there',
      ['[A good call](#a-good-call) to `1`', '[A god call](#a-god-call) to `1`'],
      '32:4 no-such-play-through: No play-through above is called "A god call". Did you mean "A good call"?',
    ],
    [
      'a beginning that is too long',
      ['to `1`', 'to `9`'],
      '32:35 no-such-turn: Say up to which turn, such as `3`; that one has 4, and here it says "9".',
    ],
    ['items that are not numbered', ['1. It is on its way\n2. *hang up*', '- *hang up*'], 'not-numbered'],
    ['an empty item', ['2. *hang up*', '2.'], 'empty-turn'],
    ['a *then*', ['2. *hang up*', '2. *then*'], 'then-by-itself'],
    ['a mark on a turn', ['2. *hang up*', '2. *hang up* `F3`'], 'unknown-mark'],
    ['a record without its class', ['> `delivery/late`\n', ''], 'record-without-class'],
    ['two records', ['> A-17', '> First.\n> `delivery/late`\n\n> A-17'], 'two-records'],
  ] as [string, [string, string], string][])('%s', (_, [passage, otherwise], expected) => {
    expect(told(passage, otherwise).join('\n')).toContain(expected);
  });
});

test('a file that does not say its call is told so', () => {
  const { outline: headed } = outline('en/play-throughs/SC-99.md', SAMPLE.replace('call:', 'calls:'));
  const { playThroughs, problems } = parsePlayThroughs(headed, 'SC-99', 'en');
  expect(playThroughs).toBeUndefined();
  expect(problems.map(({ words }) => words.en)).toEqual([
    '"call" is missing; write the id of the call, such as SC-07.',
    'There is no field "calls". Did you mean "call"?',
  ]);
});

describe('every call is played through at its best, failing, and with each of its auto-fails', () => {
  const section = (name: string) => {
    const from = SAMPLE.indexOf(`## ${name}`);
    const next = SAMPLE.indexOf('\n## ', from + 1);
    return SAMPLE.slice(from, next < 0 ? undefined : next + 1);
  };

  test.each([
    ['A poor goodbye', 'A play-through that fails is missing.'],
    ['Hung up on', 'No play-through has the auto-fail F3. Add one for each.'],
  ])('without "%s": %s', (name, expected) => {
    expect(told(section(name), '')).toEqual([
      expect.stringContaining(`1:1 missing-play-through: ${expected}`),
    ]);
  });

  test('the best is as good as the call allows', () => {
    expect(told('> A-17 left; she wants a call back.', '> .').join()).toContain('says `E1` `81.5`');
    const worse = SAMPLE.replace('A-17 left; she wants a call back.', '.').replace('`81.5`', '`70.8`');
    const { playThroughs } = read(worse);
    const [problem] = checkPlayThroughs(playThroughs, callOf(sample('en')), scorecard);
    expect(problem?.words.en).toBe('The best play-through is missing: this call can be worth 81.5. Add it.');
  });
});

describe('twins play a call through alike', () => {
  const english = { playThroughs: read(SAMPLE).playThroughs, scenario: callOf(sample('en')) };
  const differences = (passage: string, otherwise: string) =>
    checkPlayThroughTwins(english, {
      playThroughs: read(SAMPLE.replace(passage, otherwise)).playThroughs,
      scenario: callOf(sample('en')),
    }).map(({ place, words }) => `${String(place.line)} ${words.en}`);

  test('whatever they are called and whatever is noted', () => {
    expect(differences('## Hung up on', '## She is cut off')).toEqual([]);
    expect(differences('A-17 left', 'It left')).toEqual([]);
  });

  test.each([
    ['`81.5`', '`82`', '9 The play-throughs differ between the languages: what it comes to'],
    [
      '2. *hang up*',
      '2. Please calm down',
      '43 The play-throughs differ between the languages: turn 2 is "4.4"',
    ],
    ['2. *hang up*', '', '38 The play-throughs differ between the languages: the number of turns'],
    [
      '`delivery/late`',
      '`plan/usage`',
      '17 The play-throughs differ between the languages: the class of the record',
    ],
  ])('%s is not %s', (passage, otherwise, expected) => {
    expect(differences(passage, otherwise)[0]).toContain(expected);
  });

  test('and as often', () => {
    expect(differences(SAMPLE.slice(SAMPLE.indexOf('## Asked')), '')[0]).toContain(
      '"6" in the other and "5" here',
    );
  });
});
