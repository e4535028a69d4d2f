import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { compile } from '../../simulator/compile.ts';
import { score } from '../../simulator/score.ts';
import type { Act } from '../../simulator/play.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import { NotDone } from '../../site/answer.ts';
import { callsOnPages } from '../../site/calls/call-on-page.ts';
import { finishBody, finishCall } from '../../site/calls/finish-call.ts';
import { startBody, startCall } from '../../site/calls/start-call.ts';
import { versionHash } from '../../site/kept-version.ts';
import { taken } from '../simulator/taken-call.ts';
import { sample } from '../simulator/written-call.ts';
import { minutesAfter, NOW } from '../records/moments.ts';
import { contentFolder, write } from './content-folder.ts';
import { answerTo, runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FILE = 'en/scenarios/SC-99.md';
const folder = contentFolder({ [FILE]: sample('en') });
let centre: RunningCentre;
let scenario: Scenario;
let hash: string;

beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
  for (const number of ['1001', '1002', '1003', '1004', '1005', '1006', '1007']) {
    await centre.store.savePerson({ number, name: number, role: 'agent', now: NOW });
  }
  ({ scenario, hash } = await published());
});

async function published(): Promise<{ scenario: Scenario; hash: string }> {
  const library = await centre.library();
  const [call] = callsOnPages(library);
  const [found] = library.scenarios;
  if (!found || !call) throw new Error('the call cannot be read');
  return { scenario: found, hash: call.hash };
}

/** A call that goes well, up to its record. */
const well = (): Act[] =>
  taken(scenario, ['Three days, let me look', 'your name first', 'look up', 'anything else'], {
    class: 'delivery/late',
    note: 'A-17, call back at six',
  });

/** A call that ends in a sentence that blames. */
const badly = (): Act[] => taken(scenario, ['It is on its way for sure', 'Please calm down']);

const asked = { scenario: 'SC-99', language: 'en' as const };
const finish = (attempt: string | null, acts: Act[]) => ({ ...asked, hash, attempt, acts });
const start = (certified = true) => ({ ...asked, hash, certified });

async function begun(person: string): Promise<string> {
  const { attempt } = await startCall(centre, person, start());
  if (attempt === null) throw new Error('no attempt was begun');
  return attempt;
}

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

describe('a guest', () => {
  test('may begin a call, is judged, and leaves nothing in the record', async () => {
    expect(await startCall(centre, undefined, start())).toEqual({ attempt: null, hash });
    const { judgement, kept, names } = await finishCall(centre, undefined, finish(null, well()));
    expect(kept).toBe('guest');
    expect(judgement).toMatchObject({ forged: false, ending: 'E1', fails: [] });
    expect(judgement.score).toBeGreaterThan(50);
    expect(names['F2']).toMatch(/\w/);
    for (const table of ['attempts', 'versions', 'results', 'refusals'] as const) {
      expect(await centre.recorded(table)).toBe(0);
    }
  });

  test('with a log that cannot have happened is told so', async () => {
    const forged: Act[] = [{ at: 1000, kind: 'reply', reply: 's4r1' }];
    expect(await refusal(finishCall(centre, undefined, finish(null, forged)))).toBe(422);
    expect(await centre.recorded('refusals')).toBe(0);
  });
});

test('a call or a version that is not published is refused', async () => {
  const unknown = { ...start(), scenario: 'SC-98' };
  expect(await refusal(startCall(centre, '1001', unknown))).toBe(404);
  expect(await refusal(startCall(centre, '1001', { ...start(), language: 'zh' }))).toBe(404);
  expect(await refusal(startCall(centre, '1001', { ...start(), hash: 'old' }))).toBe(409);
  expect(await refusal(finishCall(centre, '1001', { ...finish(null, well()), hash: 'old' }))).toBe(409);
  expect(await centre.recorded('attempts')).toBe(0);
});

describe('a practice call', () => {
  test('of somebody signed in is kept as practice, with the version it was judged by', async () => {
    expect(await startCall(centre, '1001', start(false))).toEqual({ attempt: null, hash });
    const { judgement, kept } = await finishCall(centre, '1001', finish(null, well()));
    expect(kept).toBe('practice');
    const [attempt] = await centre.store.attemptsOf('1001');
    expect(attempt).toMatchObject({
      kind: 'call',
      subject: 'SC-99',
      certified: false,
      hash,
      state: 'finished',
    });
    expect(attempt).toMatchObject({ score: judgement.score, passed: judgement.passed, submission: well() });
    expect(await centre.store.version(hash)).toMatchObject({ kind: 'scenario', id: 'SC-99' });
  });

  test('sent again, since the answer was lost, is kept once', async () => {
    const again = await Promise.all([1, 2, 3].map(() => finishCall(centre, '1001', finish(null, well()))));
    expect(new Set(again.map(({ judgement }) => JSON.stringify(judgement))).size).toBe(1);
    expect(await centre.store.attemptsOf('1001')).toHaveLength(1);
  });

  test('taken otherwise is another one', async () => {
    await finishCall(centre, '1001', finish(null, badly()));
    expect(await centre.store.attemptsOf('1001')).toHaveLength(2);
  });
});

describe('a certified call', () => {
  test('is on record from its beginning, and begun again is the same', async () => {
    const attempt = await begun('1002');
    expect(await centre.store.attempt(attempt)).toMatchObject({
      state: 'open',
      certified: true,
      person: '1002',
    });
    expect(await begun('1002')).toBe(attempt);
  });

  test('is finished exactly once: whoever sends another log is shown the first result', async () => {
    const attempt = await begun('1002');
    const first = await finishCall(centre, '1002', finish(attempt, badly()));
    expect(first).toMatchObject({ kept: 'certified', judgement: { passed: false } });
    const second = await finishCall(centre, '1002', finish(attempt, well()));
    expect(second).toEqual(first);
    const forged: Act[] = [{ at: 0, kind: 'reply', reply: 'x' }];
    expect(await finishCall(centre, '1002', finish(attempt, forged))).toEqual(first);
    expect(await centre.store.attemptsOf('1002')).toMatchObject([
      { submission: badly(), fails: ['F2', 'F2'] },
    ]);
    expect(await centre.recorded('results')).toBe(3);
  });

  test('sent from ten devices at once has one result, and all are shown it', async () => {
    const attempt = await begun('1003');
    const before = await centre.recorded('results');
    const logs = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? well() : badly()));
    const answers = await Promise.all(logs.map((log) => finishCall(centre, '1003', finish(attempt, log))));
    expect(new Set(answers.map(({ judgement }) => JSON.stringify(judgement))).size).toBe(1);
    expect(await centre.recorded('results')).toBe(before + 1);
  });

  test('begun from twenty devices at once is one', async () => {
    const attempts = await Promise.all(Array.from({ length: 20 }, () => begun('1004')));
    expect(new Set(attempts).size).toBe(1);
  });

  test('of somebody else does not exist, and neither does a made-up one or a quiz', async () => {
    const attempt = await begun('1004');
    expect(await refusal(finishCall(centre, '1005', finish(attempt, well())))).toBe(404);
    expect(await refusal(finishCall(centre, '1005', finish(randomUUID(), well())))).toBe(404);
    await centre.store.keepVersion({ kind: 'quiz', id: 'Q', language: 'en', hash: 'q', body: {}, now: NOW });
    const quiz = {
      person: '1005',
      kind: 'quiz',
      subject: 'Q',
      language: 'en',
      hash: 'q',
      seed: 's',
    } as const;
    const { id } = await centre.store.startAttempt({ ...quiz, certified: true, now: NOW });
    expect(await refusal(finishCall(centre, '1005', finish(id, well())))).toBe(404);
    expect(await centre.store.attempt(attempt)).toMatchObject({ state: 'open' });
  });

  test('is not judged as a guest’s when the session has ended: sign in, and it counts', async () => {
    const attempt = await begun('1004');
    expect(await refusal(finishCall(centre, undefined, finish(attempt, well())))).toBe(401);
    expect(await finishCall(centre, '1004', finish(attempt, well()))).toMatchObject({ kept: 'certified' });
  });

  test('with a forged log is refused, put on record, and may still be finished honestly', async () => {
    const attempt = await begun('1005');
    const forged = [...well().slice(0, 1), { at: 1, kind: 'reply', reply: 's2r1' } as const];
    expect(await refusal(finishCall(centre, '1005', finish(attempt, forged)))).toBe(422);
    const rows = await centre.store.database.db.selectFrom('refusals').selectAll().execute();
    expect(rows).toMatchObject([
      { attempt, reason: expect.stringContaining('Step 2 cannot have happened') as string },
    ]);
    expect(await finishCall(centre, '1005', finish(attempt, well()))).toMatchObject({ kept: 'certified' });
  });

  test('bears the time of the server, whatever the log says', async () => {
    centre.setClock(minutesAfter(60));
    const attempt = await begun('1006');
    centre.setClock(minutesAfter(65));
    await finishCall(centre, '1006', finish(attempt, well()));
    expect(await centre.store.attempt(attempt)).toMatchObject({
      startedAt: minutesAfter(60),
      finishedAt: minutesAfter(65),
    });
  });
});

describe('while a call is changed', () => {
  test('a certified one goes on with the version it began with, and is judged by it', async () => {
    const attempt = await begun('1007');
    const old = { scenario, hash };
    write(
      folder,
      FILE,
      sample('en').replace('`M1` `M5` `mood +10`', '`M1` `mood +10`').replace('Fine.', 'Fine then.'),
    );
    await centre.publish(folder);
    const now = await published();
    expect(now.hash).not.toBe(old.hash);

    const goingOn = await startCall(centre, '1007', { ...start(), hash: now.hash });
    expect(goingOn).toMatchObject({ attempt, hash: old.hash });
    expect(goingOn.play).toEqual(compile(old.scenario));
    expect(JSON.stringify(goingOn)).not.toMatch(/"(criteria|fails|coach|earned)"|Name her loss/);

    const { judgement } = await finishCall(centre, '1007', finish(attempt, well()));
    const { shared } = await centre.library();
    if (!shared.scorecard) throw new Error('no scorecard');
    expect(judgement).toEqual(score(old.scenario, shared.scorecard, well()));
    expect(judgement).not.toEqual(score(now.scenario, shared.scorecard, well()));
  });

  test('the next one is the new version, and nobody begins or practises an old one', async () => {
    const now = await published();
    expect(await startCall(centre, '1007', { ...start(), hash: now.hash })).toMatchObject({ hash: now.hash });
    expect(await refusal(startCall(centre, '1007', start()))).toBe(409);
    expect(await refusal(finishCall(centre, undefined, finish(null, well())))).toBe(409);
  });

  test('a blank line or a remark more makes no new version', async () => {
    const before = await published();
    const text = sample('en')
      .replace('Fine.', 'Fine then.')
      .replace('`M1` `M5` `mood +10`', '`M1` `mood +10`');
    write(folder, FILE, text.replace('title:', '# a note\ntitle:').replaceAll('\n\n', '\n\n\n'));
    await centre.publish(folder);
    expect((await published()).hash).toBe(before.hash);
  });

  test('a fact on the desk counts, also when its author calls it "place" or "file"', () => {
    const desk = (place: string) => ({ desk: { Shop: { place, file: 'A', birthPlace: place } } });
    expect(versionHash(desk('Leeds'))).not.toBe(versionHash(desk('York')));
    expect(versionHash({ place: { file: 'a', line: 1, column: 2 } })).toBe(
      versionHash({ place: { file: 'b', line: 3, column: 4 } }),
    );
  });
});

test('no body, however wrong, gets more than a refusal', async () => {
  const id = fc.oneof(fc.constantFrom('SC-99', '__proto__', '', hash), fc.string({ maxLength: 90 }));
  const act = fc.oneof(
    fc.record({
      at: fc.oneof(fc.integer(), fc.double(), fc.constant(null)),
      kind: fc.constantFrom('reply', 'silence', 'otherwise', 'record', 'x'),
      reply: fc.constantFrom('s1r1', 's1r2', 's2r1', '__proto__', 'r', ''),
    }),
    fc.record({
      at: fc.nat(90_000),
      kind: fc.constant('reply'),
      reply: fc.constantFrom('s1r1', 's1r2', 's2r1', 's2r2'),
    }),
    fc.record({ at: fc.nat(90_000), kind: fc.constantFrom('silence') }),
    fc.record({ at: fc.nat(90_000), kind: fc.constant('record'), class: fc.string(), note: fc.string() }),
    fc.anything(),
  );
  const finishing = fc.record(
    {
      scenario: id,
      language: fc.constantFrom('zh', 'en', 'fr', null),
      hash: fc.oneof(fc.constant((await published()).hash), id),
      attempt: fc.oneof(fc.constant(null), fc.uuid({ version: 4 }), fc.string()),
      acts: fc.oneof(fc.array(act, { maxLength: 6 }), fc.anything()),
      extra: fc.anything(),
    },
    { requiredKeys: ['scenario', 'language', 'hash', 'attempt', 'acts'] },
  );
  const starting = fc.record({
    ...asked,
    scenario: id,
    language: fc.constantFrom('zh', 'en'),
    hash: id,
    certified: fc.anything(),
  });
  const person = fc.constantFrom(undefined, '1001');
  await fc.assert(
    fc.asyncProperty(
      person,
      fc.oneof(finishing, fc.anything()),
      fc.oneof(starting, fc.anything()),
      async (who, end, begin) => {
        const ended = await answerTo(end, finishBody, (body) => finishCall(centre, who, body));
        const started = await answerTo(begin, startBody, (body) => startCall(centre, who, body));
        expect([200, 400, 401, 404, 409, 422]).toContain(ended.status);
        expect([200, 400, 404, 409]).toContain(started.status);
      },
    ),
    { numRuns: 300 },
  );
});
