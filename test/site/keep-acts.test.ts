import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Act } from '../../simulator/play.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import { NotDone } from '../../site/answer.ts';
import { callsOnPages } from '../../site/calls/call-on-page.ts';
import { finishCall } from '../../site/calls/finish-call.ts';
import { keepActs, keepActsBody } from '../../site/calls/keep-acts.ts';
import { startCall } from '../../site/calls/start-call.ts';
import { taken } from '../simulator/taken-call.ts';
import { sample } from '../simulator/written-call.ts';
import { NOW } from '../records/moments.ts';
import { contentFolder, write } from './content-folder.ts';
import { answerTo, runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FILE = 'en/scenarios/SC-99.md';
const folder = contentFolder({ [FILE]: sample('en') });
const asked = { scenario: 'SC-99', language: 'en' as const };
let centre: RunningCentre;
let scenario: Scenario;
let hash: string;

beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
  for (const number of ['1001', '1002', '1003', '1004', '1005', '1006', '1007']) {
    await centre.store.savePerson({ number, name: number, role: 'trainee', now: NOW });
  }
  const library = await centre.library();
  const [call] = callsOnPages(library);
  const [found] = library.scenarios;
  if (!found || !call) throw new Error('the call cannot be read');
  scenario = found;
  ({ hash } = call);
});

/** A call that goes well, up to its record. */
const well = (): Act[] =>
  taken(scenario, ['Three days, let me look', 'your name first', 'look up', 'anything else'], {
    class: 'delivery/late',
    note: 'A-17, call back at six',
  });

/** The same beginning, gone on with otherwise. */
const otherwise = (): Act[] => [...well().slice(0, 1), { at: 60_000, kind: 'silence' }];

/** Takes up the certified call of a person at one more device. */
const takeUp = async (person: string) => startCall(centre, person, { ...asked, hash, certified: true });

async function begun(person: string): Promise<string> {
  const { attempt } = await takeUp(person);
  if (attempt === null) throw new Error('no attempt was begun');
  return attempt;
}

const keep = async (person: string, attempt: string, acts: Act[], from = 0) =>
  keepActs(centre, person, { attempt, from, acts });
const finish = async (person: string, attempt: string, acts: Act[]) =>
  finishCall(centre, person, { ...asked, hash, attempt, acts });

/** The status with which something is not done. */
async function refusal(deed: Promise<unknown>): Promise<number> {
  const error: unknown = await deed.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof NotDone)) throw new Error(`not refused: ${String(error)}`);
  expect(error.words.zh).toMatch(/\p{Script=Han}/u);
  return error.status;
}

describe('a certified call that was left', () => {
  test('is gone on with on another device from where it was left, and judged as one call', async () => {
    const attempt = await begun('1001');
    await keep('1001', attempt, well().slice(0, 1));
    await keep('1001', attempt, well().slice(1, 2), 1);
    const { acts = [], ...again } = await takeUp('1001');
    expect(again).toEqual({ attempt, hash });
    expect(acts).toEqual(well().slice(0, 2));
    const { judgement } = await finish('1001', attempt, well());
    expect(judgement).toMatchObject({ forged: false, ending: 'E1' });
  });

  test('goes on with the version it began with, though another is published', async () => {
    const attempt = await begun('1002');
    await keep('1002', attempt, well().slice(0, 1));
    const newer = contentFolder({});
    write(newer, FILE, sample('en').replaceAll('Three days', 'Four days'));
    const library = await centre.publish(newer);
    const [call] = callsOnPages(library);
    const taken = await startCall(centre, '1002', { ...asked, hash: call?.hash ?? '', certified: true });
    expect(taken).toMatchObject({ attempt, hash, acts: well().slice(0, 1), play: { id: 'SC-99' } });
    await centre.publish(folder);
  });

  test('that was typed brings the wordings along, so that the page can read what was said', async () => {
    const attempt = await begun('1003');
    await keep('1003', attempt, [{ at: 900, kind: 'said', said: 'hello' }]);
    expect(await takeUp('1003')).toHaveProperty('wordings');
  });
});

describe('what is sent of a certified call', () => {
  test('counts once however often and in whatever pieces it comes', async () => {
    const attempt = await begun('1004');
    await Promise.all([1, 2, 3].map(() => keep('1004', attempt, well().slice(0, 3))));
    expect(await keep('1004', attempt, well().slice(0, 2))).toEqual({ kept: 3 });
    expect(await keep('1004', attempt, well().slice(2, 4), 2)).toEqual({ kept: 4 });
    expect((await takeUp('1004')).acts).toEqual(well().slice(0, 4));
  });

  test('is never overwritten: of two devices the one that comes second is told, and its log does not count', async () => {
    const attempt = await begun('1005');
    await keep('1005', attempt, well().slice(0, 3));
    expect(await refusal(keep('1005', attempt, otherwise()))).toBe(409);
    expect(await refusal(keep('1005', attempt, otherwise().slice(1), 1))).toBe(409);
    expect(await refusal(finish('1005', attempt, otherwise()))).toBe(409);
    // What lacks the acts of the other device would judge less than was done.
    expect(await refusal(finish('1005', attempt, well().slice(0, 2)))).toBe(409);
    expect(await centre.store.attempt(attempt)).toMatchObject({ state: 'open' });
    expect((await takeUp('1005')).acts).toEqual(well().slice(0, 3));
    expect((await finish('1005', attempt, well())).judgement).toMatchObject({ ending: 'E1' });
  });

  test('leaves one log when two devices go different ways at the same moment', async () => {
    const attempt = await begun('1006');
    const ways = [well().slice(0, 2), otherwise()];
    const told = await Promise.allSettled(ways.map((acts) => keep('1006', attempt, acts)));
    expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = ways[told.findIndex(({ status }) => status === 'fulfilled')];
    expect((await takeUp('1006')).acts).toEqual(winner);
  });

  test('leaves no gap, and comes too late when the call is over', async () => {
    const attempt = await begun('1007');
    expect(await refusal(keep('1007', attempt, well().slice(2), 2))).toBe(409);
    await finish('1007', attempt, well());
    expect(await refusal(keep('1007', attempt, well()))).toBe(410);
  });

  test("of somebody else's call is not found", async () => {
    const attempt = await begun('1001');
    expect(await refusal(keep('1002', attempt, well()))).toBe(404);
    expect(await refusal(keep('1002', '00000000-0000-4000-8000-000000000000', well()))).toBe(404);
  });

  test('must be acts', async () => {
    const sent = (body: object) =>
      answerTo(body, keepActsBody, async (read) => keepActs(centre, '1001', read));
    const attempt = '00000000-0000-4000-8000-000000000000';
    expect(await sent({ attempt, from: -1, acts: [] })).toMatchObject({ status: 400 });
    expect(await sent({ attempt, from: 0, acts: [{ at: 1, kind: 'cheat' }] })).toMatchObject({ status: 400 });
  });
});
