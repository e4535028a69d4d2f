import { beforeAll, describe, expect, test, vi } from 'vitest';
import { drawVariant } from '../../site/client/call/draw-variant.ts';
import { callCards } from '../../site/calls/call-cards.ts';
import { callsTaken } from '../../site/calls/calls-taken.ts';
import { readLibrary } from '../../site/library.ts';
import { minutesAfter, NOW } from '../records/moments.ts';
import { chatText, roundText } from '../simulator/written-round.ts';
import { contentFolder } from './content-folder.ts';
import { runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = contentFolder({
  'en/scenarios/SC-90.md': roundText(['SC-90a', 'SC-90b'], 'at-once: true\n'),
  'en/scenarios/SC-90a.md': chatText('part-of: SC-90\n'),
  'en/scenarios/SC-90b.md': chatText('part-of: SC-90\n'),
  'en/scenarios/SC-9.md': chatText(''),
  'en/scenarios/SC-9b.md': chatText('variant-of: SC-9\n'),
  'zh/scenarios/SC-10.md': chatText(''),
});

test('the list has one card for a call with its variants, and one for a round with its calls', async () => {
  const cards = callCards(await readLibrary(folder), 'en');
  expect(cards.map(({ id, ids, round }) => ({ id, ids, round }))).toEqual([
    { id: 'SC-9', ids: ['SC-9', 'SC-9b'], round: undefined },
    { id: 'SC-90', ids: ['SC-90'], round: { calls: 2, atOnce: true } },
  ]);
  expect(callCards(await readLibrary(folder), 'zh').map(({ id }) => id)).toEqual(['SC-10']);
});

describe('of several callers', () => {
  const ids = ['SC-9', 'SC-9b', 'SC-9c'];
  const drawn = (tries: readonly [string, number][]) =>
    new Set(Array.from({ length: 60 }, (_, seed) => drawVariant(ids, new Map(tries), String(seed))));

  test('one rings who was not taken yet, as long as there is one', () => {
    expect(drawn([['SC-9', 1]])).toEqual(new Set(['SC-9b', 'SC-9c']));
    expect(
      drawn([
        ['SC-9', 1],
        ['SC-9c', 4],
      ]),
    ).toEqual(new Set(['SC-9b']));
  });

  test('any rings when none was taken, or all as often', () => {
    expect(drawn([])).toEqual(new Set(ids));
    expect(drawn(ids.map((id) => [id, 2]))).toEqual(new Set(ids));
  });

  test('the same seed draws the same', () => {
    expect(drawVariant(ids, new Map(), 'a')).toBe(drawVariant(ids, new Map(), 'a'));
    expect(drawVariant([], new Map(), 'a')).toBeUndefined();
  });
});

describe('what somebody has taken', () => {
  let centre: RunningCentre;

  beforeAll(async () => {
    centre = await runningCentre(folder, NOW);
    for (const number of ['1001', '1002']) {
      await centre.store.savePerson({ number, name: number, role: 'agent', now: NOW });
    }
    await centre.store.keepVersion({
      kind: 'scenario',
      id: 'SC-9',
      language: 'en',
      hash: 'h',
      body: {},
      now: NOW,
    });
    let minutes = 0;
    for (const [subject, certified, score, fails] of [
      ['SC-9', false, 70, []],
      ['SC-9', true, 88, []],
      ['SC-9', false, 95, ['F1']],
      ['SC-90', false, 60, ['F4']],
    ] as const) {
      const start = { person: '1001', kind: 'call', subject, language: 'en', hash: 'h', seed: 's' } as const;
      const now = minutesAfter((minutes += 1));
      const { id } = await centre.store.startAttempt({ ...start, certified, now });
      const passed = score >= 85 && fails.length === 0;
      const end = { attempt: id, person: '1001', submission: [], result: {}, score, passed, fails, now };
      await centre.store.finishAttempt(end);
    }
    const open = {
      person: '1001',
      kind: 'call',
      subject: 'SC-9b',
      language: 'en',
      hash: 'h',
      seed: 's',
    } as const;
    await centre.store.startAttempt({ ...open, certified: true, now: minutesAfter(9) });
  });

  test('is told call by call, with the best score that no auto-fail spoilt, and not before it is over', async () => {
    expect(await callsTaken(centre, '1001')).toEqual({
      calls: [
        { id: 'SC-9', tries: 3, best: 88, passed: true, certified: true },
        { id: 'SC-90', tries: 1, passed: false, certified: false },
      ],
    });
  });

  test('is only their own, and nothing for a guest', async () => {
    expect(await callsTaken(centre, '1002')).toEqual({ calls: [] });
    expect(await callsTaken(centre, undefined)).toEqual({ calls: [] });
  });
});
