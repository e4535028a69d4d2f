import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Act } from '../../simulator/play.ts';
import { callsOnPages, roundsOnPages } from '../../site/calls/call-on-page.ts';
import { finishCall } from '../../site/calls/finish-call.ts';
import { mapList } from '../../site/calls/map-list.ts';
import { mapPage } from '../../site/calls/map-page.ts';
import { startCall } from '../../site/calls/start-call.ts';
import { takenPage } from '../../site/calls/taken-page.ts';
import type { Asker } from '../../site/people/rights.ts';
import { NOW } from '../records/moments.ts';
import { elementsOf } from '../simulator/well-formed.ts';
import { taken } from '../simulator/taken-call.ts';
import { sample } from '../simulator/written-call.ts';
import { contentFolder } from './content-folder.ts';
import { z } from 'zod';
import { answerTo, runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Marks that no other text holds, so that any trace of them shows. */
const canary = sample('en').replace('Name her loss, then act.', 'CANARY-COACH');
const folder = contentFolder({ 'en/scenarios/SC-99.md': canary });
const WELL = ['Three days, let me look', 'your name first', 'look up', 'anything else'];
const BADLY = ['It is on its way', 'That is all I can tell'];
let centre: RunningCentre;

beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
  const people = [
    ['0001', 'admin'],
    ['0031', 'leader'],
    ['0052', 'trainer'],
    ['0044', 'agent'],
    ...['1001', '1002', '1003', '1004', '1005', '1006'].map((number) => [number, 'trainee'] as const),
  ] as const;
  for (const [number, role] of people)
    await centre.store.savePerson({ number, role, name: `N${number}`, now: NOW });
});

async function take(person: string | undefined, certified: boolean, lines: readonly string[]) {
  const library = await centre.library();
  const [call] = callsOnPages(library);
  const [scenario] = library.scenarios;
  if (!call || !scenario) throw new Error('the call cannot be read');
  const acts: Act[] = taken(scenario, lines, { class: 'delivery/late', note: 'A-17, call back at six' });
  const about = { scenario: 'SC-99', language: 'en', hash: call.hash } as const;
  const { attempt } = await startCall(centre, person, { ...about, certified });
  return finishCall(centre, person, { ...about, attempt, acts });
}

async function asker(number: string): Promise<Asker> {
  const person = await centre.store.person(number);
  if (!person) throw new Error(`There is no ${number}`);
  return person;
}

const map = async (number: string) => mapPage(centre, await asker(number), 'SC-99', 'en');

/** Written first: who sees the map of a call, which tells everything that judges. */
const CASES: [who: string, number: string, status: number][] = [
  ['a trainee', '1001', 403],
  ['an agent', '0044', 403],
  ['a leader', '0031', 200],
  ['a trainer', '0052', 200],
  ['an administrator', '0001', 200],
];

describe.each(CASES)('%s (%s)', (_who, number, status) => {
  test('sees the map of a call or may not', async () => {
    const answer = await answerTo({}, z.object({}), () => map(number));
    expect(answer.status).toBe(status);
  });

  test('finds the maps in the list of taken calls or does not', async () => {
    const listed = mapList(await centre.library(), await asker(number), 'en');
    expect(listed).toEqual(status === 200 ? [{ id: 'SC-99', title: 'The parcel is late' }] : []);
  });
});

test('of a call that there is not there is no map', async () => {
  const answer = await answerTo({}, z.object({}), async () =>
    mapPage(centre, await asker('0052'), 'SC-11', 'en'),
  );
  expect(answer.status).toBe(404);
});

describe('what a page holds before the call', () => {
  test('is nothing that judges: no code, no coach, no map', async () => {
    const library = await centre.library();
    const held = JSON.stringify([callsOnPages(library), roundsOnPages(library)]);
    expect(held).not.toMatch(/\bM\d+\b|\bF\d+\b|CANARY|<svg|"fails"|"criteria"|"coach"/);
    expect(held).toContain('Where is my parcel?');
  });

  test('and what it gets when the call begins neither, in any way of answering', async () => {
    const [call] = callsOnPages(await centre.library());
    const begun = await startCall(centre, undefined, {
      scenario: 'SC-99',
      language: 'en',
      hash: call?.hash ?? '',
      certified: false,
      inWords: true,
    });
    expect(JSON.stringify(begun)).not.toMatch(/"M\d|"F\d|CANARY|<svg/);
  });
});

describe('the own path', () => {
  test('comes with the verdict, in picture and words, for a guest too', async () => {
    const { maps } = await take(undefined, false, WELL);
    const path = maps['SC-99'];
    expect(elementsOf(path?.svg ?? '')[0]).toBe('svg');
    expect(path?.turns.map(({ text }) => text)).toEqual([
      'Step 1 → Step 2 · Turn 1 · mood +10 · ✓ M1 M5',
      'Step 2 → Step 2 · Turn 2 · ✓ M3',
      'Step 2 → Step 3 → Step 5 · Turn 3 · ✓ M7',
      'Step 5 → E1 · Turn 4 · ✓ M11',
    ]);
  });

  test('is the same when the same log is sent again, and on the page of the taken call', async () => {
    const first = await take('1006', true, BADLY);
    const [attempt] = await centre.store.attemptsOf('1006', { kind: 'call' });
    const page = await takenPage(centre, await asker('1006'), attempt?.id ?? '', 'en');
    expect(page.parts[0]?.map).toEqual(first.maps['SC-99']);
  });
});

describe('where people fall', () => {
  test('counts certified calls of the present version, and no practice before five people practised', async () => {
    for (const person of ['1001', '1002', '1003', '1004']) await take(person, false, BADLY);
    await take('1001', true, BADLY);
    await take('1002', true, WELL);
    const page = await map('0052');
    expect(page).toMatchObject({ certified: 3, practice: undefined });
    expect(page.steps[0]).toMatchObject({
      name: 'Opening',
      certified: { passed: 3, lost: 2, failed: 2, left: 0, fell: 2 },
      practice: { passed: 0 },
    });
    expect(page.steps[3]?.certified).toMatchObject({ passed: 2, left: 2 });
    expect(page.svg).toContain('3 calls came here');
  });

  test('from five people on tells of practice too, without a name', async () => {
    await take('1005', false, BADLY);
    const page = await map('0052');
    expect(page).toMatchObject({ certified: 3, practice: 5 });
    expect(page.steps[0]?.practice).toMatchObject({ passed: 5, failed: 5 });
    expect(JSON.stringify(page)).not.toMatch(/N100\d|"100\d"/);
  });

  test('forgets results of another version: the call is another one then', async () => {
    await centre.publish(contentFolder({ 'en/scenarios/SC-99.md': canary.replace('Well?', 'And?') }));
    expect(await map('0052')).toMatchObject({ certified: 0, practice: undefined });
  });
});
