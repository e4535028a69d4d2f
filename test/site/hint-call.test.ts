import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Act } from '../../simulator/play.ts';
import { callsOnPages } from '../../site/calls/call-on-page.ts';
import { finishBody, finishCall } from '../../site/calls/finish-call.ts';
import { hintBody, hintCall } from '../../site/calls/hint-call.ts';
import { startCall } from '../../site/calls/start-call.ts';
import { NOW } from '../records/moments.ts';
import { sample } from '../simulator/written-call.ts';
import { contentFolder } from './content-folder.ts';
import { answerTo, runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = contentFolder({ 'en/scenarios/SC-99.md': sample('en') });
let centre: RunningCentre;
let hash: string;

beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
  for (const number of ['1001', '1002']) {
    await centre.store.savePerson({ number, name: number, role: 'trainee', now: NOW });
  }
  hash = callsOnPages(await centre.library())[0]?.hash ?? '';
});

const asked = { scenario: 'SC-99', language: 'en' as const };
const ask = (person: string | undefined, acts: Act[], other: object = {}) =>
  answerTo({ ...asked, hash, acts, ...other }, hintBody, (body) => hintCall(centre, person, body));

describe('what is due in a practice call', () => {
  test('is told by name to whoever asks, signed in or not', async () => {
    for (const person of [undefined, '1001']) {
      const { status, value } = await ask(person, []);
      expect(status).toBe(200);
      expect(value).toEqual({
        now: ['Open with company and number', 'Name the feeling and the loss'],
        atTheDesk: false,
      });
    }
  });

  test.each([
    ['a call that is not published', [], { scenario: 'SC-98' }, 404],
    ['another version', [], { hash: 'old' }, 409],
    ['a log that cannot have happened', [{ at: 1, kind: 'reply', reply: 's4r1' }], {}, 422],
    ['a body that is none', [], { acts: 'all' }, 400],
  ] satisfies [string, Act[], object, number][])('is refused for %s', async (_, acts, other, status) => {
    expect((await ask('1001', acts, other)).status).toBe(status);
  });
});

describe('in a certified call', () => {
  test('nobody is told what is due, and others still are', async () => {
    await startCall(centre, '1001', { ...asked, hash, certified: true });
    expect((await ask('1001', [])).status).toBe(403);
    expect((await ask('1002', [])).status).toBe(200);
  });

  test('a log with a hint is refused and put on record, and none is needed to finish', async () => {
    const { attempt } = await startCall(centre, '1001', { ...asked, hash, certified: true });
    const gone: Act[] = [
      { at: 1000, kind: 'reply', reply: 's1r3' },
      { at: 3000, kind: 'reply', reply: 's4r2' },
    ];
    const finish = (acts: Act[]) =>
      answerTo({ ...asked, hash, attempt, acts }, finishBody, (body) => finishCall(centre, '1001', body));
    expect((await finish([{ at: 500, kind: 'hint' }, ...gone])).status).toBe(422);
    expect(await centre.recorded('refusals')).toBe(1);
    expect((await finish(gone)).status).toBe(200);
    expect((await ask('1001', [])).status).toBe(200);
  });
});
