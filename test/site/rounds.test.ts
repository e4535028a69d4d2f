import { beforeAll, describe, expect, test, vi } from 'vitest';
import { compileRound } from '../../simulator/compile-round.ts';
import type { RoundLog } from '../../simulator/play-round.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import { scoreRound } from '../../simulator/score-round.ts';
import { NotDone } from '../../site/answer.ts';
import { callsOnPages, roundsOnPages } from '../../site/calls/call-on-page.ts';
import { finishCall } from '../../site/calls/finish-call.ts';
import { startCall } from '../../site/calls/start-call.ts';
import { catalogueOf, publishedIn } from '../../site/people/catalogue.ts';
import type { Library } from '../../site/library.ts';
import { minutesAfter, NOW } from '../records/moments.ts';
import { taken } from '../simulator/taken-call.ts';
import { chatText, roundText } from '../simulator/written-round.ts';
import { contentFolder, write } from './content-folder.ts';
import { runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PART = 'part-of: SC-90\n';
const folder = contentFolder({
  'en/scenarios/SC-90.md': roundText(['SC-90a', 'SC-90b'], 'at-once: true\n'),
  'en/scenarios/SC-90a.md': chatText(PART),
  'en/scenarios/SC-90b.md': chatText(PART),
  'en/scenarios/SC-91.md': chatText(''),
  'en/scenarios/SC-91b.md': chatText('variant-of: SC-91\n').replace('Ms Lin', 'Mr Ma'),
});
let centre: RunningCentre;
let library: Library;
let hash: string;

beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
  for (const number of ['1001', '1002', '1003', '1004']) {
    await centre.store.savePerson({ number, name: number, role: 'agent', now: NOW });
  }
  library = await centre.library();
  hash = hashNow(library);
});

function hashNow(published: Library): string {
  const [round] = roundsOnPages(published);
  if (!round) throw new Error('the round cannot be read');
  return round.hash;
}

function part(id: string): Scenario {
  const scenario = library.scenarios.find((known) => known.id === id);
  if (!scenario) throw new Error(`${id} cannot be read`);
  return scenario;
}

const GOOD = ['agent 8023', 'sent to your e-mail'];
const WRONG_WINDOW = ["Mr Wu's card"];

/** The log of a round in which these lines are said. */
function log(first: readonly string[], second: readonly string[]): RoundLog {
  return {
    parts: [
      { id: 'SC-90a', acts: taken(part('SC-90a'), first) },
      { id: 'SC-90b', acts: taken(part('SC-90b'), second) },
    ],
  };
}

const asked = { scenario: 'SC-90', language: 'en' as const };
const start = (certified = true) => ({ ...asked, hash, certified });
const finish = (attempt: string | null, round: RoundLog) => ({ ...asked, hash, attempt, ...round });

async function begun(person: string): Promise<string> {
  const { attempt } = await startCall(centre, person, start());
  if (attempt === null) throw new Error('no attempt was begun');
  return attempt;
}

/** The status with which something is not done, and the reason. */
async function refusal(deed: Promise<unknown>): Promise<string> {
  const error: unknown = await deed.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof NotDone)) throw new Error(`not refused: ${String(error)}`);
  expect(error.words.zh).toMatch(/\p{Script=Han}/u);
  return `${String(error.status)} ${error.words.en}`;
}

describe('what is published', () => {
  test('is the round and not its calls, and every variant under its own id', () => {
    expect([...publishedIn(library).scenarios].sort()).toEqual(['SC-90', 'SC-91', 'SC-91b']);
    expect([...catalogueOf(library, 'en').calls.keys()].sort()).toEqual(['SC-90', 'SC-91', 'SC-91b']);
    expect(callsOnPages(library).map(({ play }) => play.id)).toEqual(['SC-91', 'SC-91b']);
  });

  test('tells each variant of the others beside it', () => {
    expect(callsOnPages(library).map(({ variants }) => variants.map(({ address }) => address))).toEqual([
      ['/en/calls/SC-91b/'],
      ['/en/calls/SC-91/'],
    ]);
  });

  test('brings a page of a round with all its calls and nothing that judges', () => {
    const [page] = roundsOnPages(library);
    expect(page?.round).toMatchObject({
      id: 'SC-90',
      atOnce: true,
      calls: [{ id: 'SC-90a' }, { id: 'SC-90b' }],
    });
    expect(JSON.stringify(page)).not.toMatch(/"(criteria|fails|coach)"/);
  });
});

test('a call of a round is not taken alone', async () => {
  const alone = { ...start(), scenario: 'SC-90a' };
  expect(await refusal(startCall(centre, '1001', alone))).toMatch(/^404/);
  const acts = taken(part('SC-90a'), GOOD);
  const ended = { scenario: 'SC-90a', language: 'en' as const, hash, attempt: null, acts };
  expect(await refusal(finishCall(centre, '1001', ended))).toMatch(/^404/);
});

describe('a round', () => {
  test('of a guest is judged and leaves nothing on record', async () => {
    const { judgement, kept } = await finishCall(centre, undefined, finish(null, log(GOOD, GOOD)));
    expect(kept).toBe('guest');
    expect(judgement).toMatchObject({
      passed: true,
      score: 100,
      calls: [{ call: 'SC-90a' }, { call: 'SC-90b' }],
    });
    expect(await centre.recorded('attempts')).toBe(0);
  });

  test('in practice is kept once, however often it is sent', async () => {
    const once = finish(null, log(GOOD, WRONG_WINDOW));
    const answers = await Promise.all([1, 2, 3].map(() => finishCall(centre, '1001', once)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await centre.store.attemptsOf('1001')).toMatchObject([
      {
        subject: 'SC-90',
        certified: false,
        passed: false,
        fails: ['F1'],
        submission: log(GOOD, WRONG_WINDOW),
      },
    ]);
  });

  test('certified is one attempt with the logs of all its calls, finished exactly once', async () => {
    const attempt = await begun('1002');
    expect(await begun('1002')).toBe(attempt);
    const first = await finishCall(centre, '1002', finish(attempt, log(GOOD, GOOD)));
    expect(first).toMatchObject({ kept: 'certified', judgement: { passed: true } });
    expect(await finishCall(centre, '1002', finish(attempt, log(GOOD, WRONG_WINDOW)))).toEqual(first);
    expect(await centre.store.attempt(attempt)).toMatchObject({
      kind: 'call',
      subject: 'SC-90',
      score: 100,
      passed: true,
      submission: log(GOOD, GOOD),
    });
    expect(await centre.store.version(hash)).toMatchObject({ kind: 'scenario', id: 'SC-90' });
  });

  test('certified of somebody else does not exist, and not for a guest', async () => {
    const attempt = await begun('1003');
    expect(await refusal(finishCall(centre, '1002', finish(attempt, log(GOOD, GOOD))))).toMatch(/^404/);
    expect(await refusal(finishCall(centre, undefined, finish(attempt, log(GOOD, GOOD))))).toMatch(/^401/);
  });

  test('with a log that cannot have happened is refused with call and step, and that is put on record', async () => {
    const attempt = await begun('1003');
    const [first] = log(GOOD, GOOD).parts;
    const acts = [{ at: 5, kind: 'reply', reply: 's2r1' } as const];
    const forged = { parts: [...(first ? [first] : []), { id: 'SC-90b', acts }] };
    expect(await refusal(finishCall(centre, '1003', finish(attempt, forged)))).toBe(
      '422 Step 1 of SC-90b cannot have happened (no-such-reply); the call was not judged.',
    );
    expect(await refusal(finishCall(centre, '1003', finish(attempt, { parts: [] })))).toMatch(/^422/);
    expect(await centre.recorded('refusals')).toBe(2);
    const ended = await finishCall(centre, '1003', finish(attempt, log(GOOD, GOOD)));
    expect(ended).toMatchObject({ kept: 'certified' });
  });

  test('with the log of a single call is refused, and so is a call with the logs of a round', async () => {
    const acts = taken(part('SC-90a'), GOOD);
    expect(await refusal(finishCall(centre, '1001', { ...asked, hash, attempt: null, acts }))).toMatch(
      /^422/,
    );
    const [call] = callsOnPages(library);
    if (!call) throw new Error('no call');
    const sent = {
      scenario: 'SC-91',
      language: 'en' as const,
      hash: call.hash,
      attempt: null,
      ...log(GOOD, GOOD),
    };
    expect(await refusal(finishCall(centre, '1001', sent))).toMatch(/^422/);
  });

  test('goes on with the version it began with when one of its calls is changed', async () => {
    const attempt = await begun('1004');
    const old = hash;
    const [before] = roundsOnPages(library);
    const calls = [part('SC-90a'), part('SC-90b')];
    const [round] = library.rounds;
    const said = log(GOOD, GOOD);
    write(folder, 'en/scenarios/SC-90b.md', chatText(PART).replace('mood: 50', 'mood: 40'));
    await centre.publish(folder);
    centre.setClock(minutesAfter(5));
    const now = hashNow(await centre.library());
    expect(now).not.toBe(old);

    const goingOn = await startCall(centre, '1004', { ...start(), hash: now });
    expect(goingOn).toEqual({ attempt, hash: old, play: before?.round });
    const { judgement } = await finishCall(centre, '1004', finish(attempt, said));
    const { scorecard } = library.shared;
    if (!round || !scorecard) throw new Error('nothing is published');
    expect(goingOn.play).toEqual(compileRound(round, calls));
    expect(judgement).toEqual(scoreRound(round, calls, scorecard, said));
  });
});
