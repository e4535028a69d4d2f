import { describe, expect, test } from 'vitest';
import { compile } from '../../simulator/compile.ts';
import { callOf, sample, starter, STARTERS } from './written-call.ts';

test('a call is compiled to plain JSON', async () => {
  const play = compile(callOf(sample('en')));
  const text = JSON.stringify(play, undefined, 2);
  expect(JSON.parse(text)).toEqual(play);
  await expect(`${text}\n`).toMatchFileSnapshot('golden/play.en.json');
});

describe('what judges the agent stays behind', () => {
  test.each(STARTERS)('%s in %s', (id, language) => {
    const scenario = starter(id, language);
    const text = JSON.stringify(compile(scenario));
    expect(text).not.toMatch(/"[MF]\d+(\/2)?"/);
    for (const { name, replies } of scenario.steps) {
      expect(text).not.toContain(`"${name}"`);
      for (const { coach, wordings } of replies) {
        for (const kept of [coach, ...wordings].filter((words) => words !== ''))
          expect(text).not.toContain(kept);
      }
    }
    for (const words of scenario.ticket?.mentions.flat() ?? []) expect(text).not.toContain(`"${words}"`);
    expect(text).not.toContain(scenario.ticket?.class.text);
  });
});

test('a reply to nowhere is no call to play', () => {
  const broken = callOf(sample('en').replace('look.](#check)', 'look.](#chek)'));
  expect(() => compile(broken)).toThrow('There is no step "chek"');
});
