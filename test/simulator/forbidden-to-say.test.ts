import { describe, expect, test } from 'vitest';
import { forbiddenFinder } from '../../markdown/forbidden-phrase.ts';
import { checkScenario } from '../../simulator/check.ts';
import { callOf, known, sample } from './written-call.ts';

const wordings = [
  { wording: 'calm down', instead: 'Go on, I am listening.' },
  { wording: 'my hands are tied', instead: 'I am writing it down.' },
];

/** The places of forbidden phrases in the sample with one passage written otherwise. */
function told(passage: string, otherwise: string): string[] {
  const text = sample('en').replace(passage, otherwise);
  if (text === sample('en')) throw new Error(`the sample has no "${passage}"`);
  return checkScenario(callOf(text), { ...known, findForbidden: forbiddenFinder(wordings, text) })
    .filter(({ rule }) => rule === 'forbidden-phrase')
    .map(({ place, words }) => `${String(place.line)}:${String(place.column)} ${words.en}`);
}

describe('a forbidden phrase is told in what a call teaches to say', () => {
  test.each([
    ['a reply that earns something', 'Three days, let me look.]', 'Calm down, let me look.]', '27:38'],
    ['another wording of it', 'Agent 8023, *three* days late, I see.', 'Agent 8023. *Calm* down.', '29:18'],
    [
      'the best reply of a step, though it earns nothing',
      '[I am sorry. I will call you back by six, reference QH1.](#close) `M8` `mood +10`',
      '[My hands are tied.](#close) `mood +10`',
      '57:4',
    ],
    [
      'the advice of the coach, even on a mistake',
      '- [Please calm down first.](#gone) `F2`',
      '- [Please calm down first.](#gone) `F2`\n  > Try “my hands are tied”.',
      '60:10',
    ],
  ])('%s', (_, passage, otherwise, place) => {
    const lines = told(passage, otherwise);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${place} ".*Say instead: "`));
  });
});

describe('a forbidden phrase is no mistake', () => {
  test.each([
    ['in the mouth of a caller', '> Three days!', '> My hands are tied!'],
    ['in a reply that costs goodwill', 'One moment please.', 'My hands are tied.'],
    ['in a reply that fails the call', 'It is on its way for sure', 'Calm down'],
    ['where the coach only speaks of it', '> Name her loss, then act.', '> “Calm down” is never said.'],
  ])('%s', (_, passage, otherwise) => {
    expect(told(passage, otherwise)).toEqual([]);
  });
});
