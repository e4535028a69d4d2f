import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  joinPair,
  joinPairBody,
  pairStepBody,
  startPair,
  startPairBody,
  stepPair,
} from '../../site/calls/paired/pair-up.ts';
import { pairView, type PairView } from '../../site/calls/paired/pair-view.ts';
import { sample } from '../simulator/written-call.ts';
import { minutesAfter, NOW } from '../records/moments.ts';
import { contentFolder } from './content-folder.ts';
import { answerTo, runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = contentFolder({ 'en/scenarios/SC-99.md': sample('en') });
const [CUSTOMER, AGENT, OBSERVER, STRANGER] = ['8146', '8147', '0044', '9999'] as const;
let centre: RunningCentre;

beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
  for (const number of [CUSTOMER, AGENT, OBSERVER, STRANGER])
    await centre.store.savePerson({ number, name: `N${number}`, role: 'trainee', now: NOW });
});

const start = (who: string, said: object = {}) =>
  answerTo({ scenario: 'SC-99', language: 'en', role: 'customer', ...said }, startPairBody, (body) =>
    startPair(centre, who, body),
  );
const join = (who: string, code: string, role: string) =>
  answerTo({ code, role }, joinPairBody, (body) => joinPair(centre, who, body));

/** A pair in which all three have come. */
async function together(): Promise<string> {
  const { id, code } = await startPair(centre, CUSTOMER, {
    scenario: 'SC-99',
    language: 'en',
    role: 'customer',
  });
  expect((await join(AGENT, code.toLowerCase(), 'agent')).status).toBe(200);
  expect((await join(OBSERVER, code, 'observer')).status).toBe(200);
  return id;
}

async function seenBy(who: string, id: string): Promise<PairView> {
  const view = await pairView(centre, who, { id, seen: -1 });
  if (!('role' in view)) throw new Error('nothing is seen');
  return view;
}

async function step(who: string, id: string, deed: object, seen?: number): Promise<number> {
  const at = seen ?? (await centre.store.pairSteps(id)).length;
  const body = { pair: id, seen: at, deed };
  return (await answerTo(body, pairStepBody, (read) => stepPair(centre, who, read))).status;
}

/** The customer says which of the lines was nearest. */
async function did(id: string, words: string): Promise<void> {
  const { script } = await seenBy(CUSTOMER, id);
  const reply = script?.choices.find(({ text }) => text.includes(words))?.id;
  expect(await step(CUSTOMER, id, { kind: 'did', reply })).toBe(200);
}

describe('a pair', () => {
  test('is joined by its code, each part once, and not by whoever has no code', async () => {
    const { value } = await start(CUSTOMER);
    const { code, id } = startedIn(value);
    expect((await join(AGENT, code, 'customer')).status).toBe(409);
    expect((await join(AGENT, 'ZZZZZZ', 'agent')).status).toBe(404);
    expect((await join(AGENT, code, 'agent')).value).toEqual({ id });
    // An input method may write it in full width.
    const wide = [...code]
      .map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))
      .join('');
    expect((await join(AGENT, wide, 'agent')).value).toEqual({ id });
    // Whoever comes again, on another device, is who they were.
    expect((await join(AGENT, code, 'observer')).value).toEqual({ id });
    expect((await seenBy(AGENT, id)).role).toBe('agent');
    expect((await join(STRANGER, code, 'agent')).status).toBe(409);
  });

  test('is closed to latecomers after half a day', async () => {
    const { code } = startedIn((await start(CUSTOMER)).value);
    centre.setClock(minutesAfter(12 * 60 + 1));
    expect((await join(AGENT, code, 'agent')).status).toBe(404);
    centre.setClock(NOW);
  });

  test('of a call that is not there cannot begin', async () => {
    expect((await start(CUSTOMER, { scenario: 'SC-98' })).status).toBe(404);
    expect((await start(CUSTOMER, { role: 'boss' })).status).toBe(400);
  });

  test('is seen by those in it only', async () => {
    const id = await together();
    await expect(pairView(centre, STRANGER, { id, seen: -1 })).rejects.toMatchObject({ status: 404 });
    expect(await step(STRANGER, id, { kind: 'begin' })).toBe(404);
  });

  test('shows the agent no line of the script, and no one a key, before it is over', async () => {
    const id = await together();
    expect(await step(CUSTOMER, id, { kind: 'begin' })).toBe(200);
    await did(id, 'Three days, let me look');
    const agent = await seenBy(AGENT, id);
    expect(agent.script).toBeUndefined();
    expect(JSON.stringify(agent)).not.toContain('Three days, let me look');
    expect(agent.desk).toBeDefined();
    for (const who of [CUSTOMER, AGENT, OBSERVER]) {
      const view = await seenBy(who, id);
      expect(view.judgement).toBeUndefined();
      expect(JSON.stringify(view)).not.toMatch(/"M\d+"|"criteria":\[\{"code":"M/);
    }
  });

  test.each([
    ['the agent does not ring', AGENT, { kind: 'begin' }, 403],
    ['the observer does not play the customer', OBSERVER, { kind: 'silence' }, 403],
    ['the customer writes no ticket', CUSTOMER, { kind: 'record', class: 'x', note: '' }, 403],
    ['the agent gives no marks', AGENT, { kind: 'marks', marks: { rates: {}, note: '' } }, 403],
    ['nothing happens before it rings', CUSTOMER, { kind: 'silence' }, 409],
    ['a reply that is not there is refused', CUSTOMER, { kind: 'did', reply: 's9r9' }, 409],
    ['marks wait until it is over', OBSERVER, { kind: 'marks', marks: { rates: {}, note: '' } }, 409],
    ['a mark is full, half or none', OBSERVER, { kind: 'marks', marks: { rates: { a: 2 }, note: '' } }, 400],
  ])('%s', async (_name, who, deed, status) => {
    expect(await step(who, await together(), deed)).toBe(status);
  });

  test('goes on though somebody came in since the page was looked at', async () => {
    const { id, code } = startedIn((await start(CUSTOMER)).value);
    await join(AGENT, code, 'agent');
    await join(OBSERVER, code, 'observer');
    expect(await step(CUSTOMER, id, { kind: 'begin' }, 1)).toBe(200);
  });

  test('tells whoever was slower to look again', async () => {
    const id = await together();
    expect(await step(CUSTOMER, id, { kind: 'begin' }, 3)).toBe(200);
    expect(await step(CUSTOMER, id, { kind: 'silence' }, 3)).toBe(409);
  });

  test('goes from the first word to both verdicts, seen alike by all three', async () => {
    const id = await together();
    await step(CUSTOMER, id, { kind: 'begin' });
    for (const [minute, words] of [
      'Three days, let me look',
      'your name first',
      'look up',
      'anything else',
    ].entries()) {
      centre.setClock(minutesAfter(minute));
      await did(id, words);
    }
    expect(await seenBy(AGENT, id)).toMatchObject({ ended: true, over: false });
    const ticket = { kind: 'record', class: 'delivery/late', note: 'A-17, call back at six' };
    expect(await step(AGENT, id, ticket)).toBe(200);
    const marks = { rates: { '1.1': 1, '2.2': 0.5, '3.4': null }, note: 'A calm opening.' };
    expect(await step(OBSERVER, id, { kind: 'marks', marks })).toBe(200);
    const views = await Promise.all([CUSTOMER, AGENT, OBSERVER].map((who) => seenBy(who, id)));
    for (const { judgement, marks: given } of views) {
      expect(judgement).toMatchObject({ ending: 'E1', forged: false });
      // Opening 4 of 4 and empathy 3 of 6, the transfer left out: 7 of 10.
      expect(given).toEqual({ ...marks, score: 70 });
    }
    centre.setClock(NOW);
  });

  test('leaves nothing in anybody’s record', async () => {
    expect(await centre.recorded('attempts')).toBe(0);
    expect(await centre.recorded('results')).toBe(0);
  });

  test('is told to a browser only when something happened', async () => {
    const id = await together();
    expect(await pairView(centre, AGENT, { id, seen: 3 })).toEqual({ seen: 3 });
    await step(CUSTOMER, id, { kind: 'begin' });
    expect(await pairView(centre, AGENT, { id, seen: 3 })).toMatchObject({ seen: 4, begun: true });
  });
});

function startedIn(value: unknown): { id: string; code: string } {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('code' in value))
    throw new Error('No pair was begun');
  return { id: String(value.id), code: String(value.code) };
}
