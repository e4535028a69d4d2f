import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { RoundAct, RoundLog } from '../../simulator/play-round.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import { NotDone } from '../../site/answer.ts';
import { roundsOnPages } from '../../site/calls/call-on-page.ts';
import { finishCall } from '../../site/calls/finish-call.ts';
import { keepActs } from '../../site/calls/keep-acts.ts';
import { startCall } from '../../site/calls/start-call.ts';
import { NOW } from '../records/moments.ts';
import { taken } from '../simulator/taken-call.ts';
import { chatText, roundText } from '../simulator/written-round.ts';
import { contentFolder } from './content-folder.ts';
import { runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PART = 'part-of: SC-90\n';
const folder = contentFolder({
  'en/scenarios/SC-90.md': roundText(['SC-90a', 'SC-90b'], 'at-once: true\n'),
  'en/scenarios/SC-90a.md': chatText(PART),
  'en/scenarios/SC-90b.md': chatText(PART),
});
const GOOD = ['agent 8023', 'sent to your e-mail'];
let centre: RunningCentre;
let scenarios: Scenario[];
let hash: string;

beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
  for (const number of ['1001', '1002', '1003', '1004']) {
    await centre.store.savePerson({ number, name: number, role: 'agent', now: NOW });
  }
  const library = await centre.library();
  const [round] = roundsOnPages(library);
  if (!round) throw new Error('the round cannot be read');
  ({ hash } = round);
  ({ scenarios } = library);
});

/** One call of the round, taken well. */
function well(id: string): RoundAct[] {
  const scenario = scenarios.find((known) => known.id === id);
  if (!scenario) throw new Error(`${id} cannot be read`);
  return taken(scenario, GOOD).map((act) => ({ call: id, act }));
}

/** What is done in two windows by turns. */
function byTurns(): RoundAct[] {
  const right = well('SC-90b');
  return well('SC-90a').flatMap((step, index) => [step, ...right.slice(index, index + 1)]);
}

function logOf(steps: readonly RoundAct[]): RoundLog {
  return {
    parts: ['SC-90a', 'SC-90b'].map((id) => ({
      id,
      acts: steps.filter(({ call }) => call === id).map(({ act }) => act),
    })),
  };
}

const asked = { scenario: 'SC-90', language: 'en' as const };
const takeUp = async (person: string, inWords = false) =>
  startCall(centre, person, { ...asked, hash, certified: true, inWords });
const keep = async (person: string, attempt: string, acts: RoundAct[], from = 0) =>
  keepActs(centre, person, { attempt, from, acts });
const finish = async (person: string, attempt: string, log: RoundLog) =>
  finishCall(centre, person, { ...asked, hash, attempt, ...log });

async function begun(person: string): Promise<string> {
  const { attempt } = await takeUp(person);
  if (attempt === null) throw new Error('no attempt was begun');
  return attempt;
}

async function refusal(deed: Promise<unknown>): Promise<number> {
  const error: unknown = await deed.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof NotDone)) throw new Error(`not refused: ${String(error)}`);
  return error.status;
}

describe('a certified round that was left', () => {
  test('is gone on with on another device, both windows as they were left, and judged as one', async () => {
    const attempt = await begun('1001');
    await keep('1001', attempt, byTurns().slice(0, 2));
    await keep('1001', attempt, byTurns().slice(2, 3), 2);
    expect(await takeUp('1001')).toEqual({ attempt, hash, steps: byTurns().slice(0, 3) });
    const { judgement } = await finish('1001', attempt, logOf(byTurns()));
    expect(judgement).toMatchObject({ forged: false });
    expect(await centre.store.attempt(attempt)).toMatchObject({ state: 'finished' });
  });

  test('does not count when its log lacks, or says otherwise, what was done in either window', async () => {
    const attempt = await begun('1002');
    await keep('1002', attempt, byTurns().slice(0, 2));
    const without = logOf(byTurns().filter(({ call }) => call === 'SC-90a'));
    expect(await refusal(finish('1002', attempt, without))).toBe(409);
    const later = byTurns().map(({ call, act }) => ({ call, act: { ...act, at: act.at + 1 } }));
    expect(await refusal(finish('1002', attempt, logOf(later)))).toBe(409);
    expect(await refusal(keep('1002', attempt, later))).toBe(409);
    expect(await centre.store.attempt(attempt)).toMatchObject({ state: 'open' });
  });

  test('takes no acts that name no window of it', async () => {
    const attempt = await begun('1003');
    await keep('1003', attempt, byTurns().slice(0, 1));
    const acts = byTurns()
      .slice(1)
      .map(({ act }) => act);
    expect(await refusal(keepActs(centre, '1003', { attempt, from: 1, acts }))).toBe(409);
  });
});

describe('a round answered in words', () => {
  test('brings the wordings of each of its calls', async () => {
    const { wordings = {} } = await takeUp('1004', true);
    expect(Object.keys(wordings)).toEqual(['SC-90a', 'SC-90b']);
    expect(JSON.stringify(wordings['SC-90a'])).toContain('agent 8023');
  });

  test('that was typed before brings them without being asked', async () => {
    const attempt = await begun('1004');
    await keep('1004', attempt, [{ call: 'SC-90a', act: { at: 900, kind: 'said', said: 'hello' } }]);
    expect(await takeUp('1004')).toHaveProperty('wordings');
  });
});
