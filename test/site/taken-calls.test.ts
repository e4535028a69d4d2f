import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Act } from '../../simulator/play.ts';
import { callsOnPages } from '../../site/calls/call-on-page.ts';
import { finishCall } from '../../site/calls/finish-call.ts';
import { overruleBody, overruleCall, remarkBody, remarkOnCall } from '../../site/calls/review-call.ts';
import { startCall } from '../../site/calls/start-call.ts';
import { takenList } from '../../site/calls/taken-list.ts';
import { takenPage } from '../../site/calls/taken-page.ts';
import type { Asker } from '../../site/people/rights.ts';
import { taken } from '../simulator/taken-call.ts';
import { sample } from '../simulator/written-call.ts';
import { minutesAfter, NOW } from '../records/moments.ts';
import { contentFolder } from './content-folder.ts';
import { answerTo, runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = contentFolder({ 'en/scenarios/SC-99.md': sample('en') });
let centre: RunningCentre;
let certified: string;
let practice: string;

beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
  const people = [
    { number: '0001', role: 'admin' },
    { number: '0031', role: 'leader', team: 'A' },
    { number: '0032', role: 'leader', team: 'B' },
    { number: '0044', role: 'agent' },
    { number: '0045', role: 'agent' },
    { number: '0052', role: 'trainer' },
  ] as const;
  for (const one of people) await centre.store.savePerson({ ...one, name: `N${one.number}`, now: NOW });
  const whose = { number: '8146', name: 'Lin', role: 'trainee', team: 'A', mentor: '0044' } as const;
  await centre.store.savePerson({ ...whose, now: NOW });
  // The same log sent for practice after it was certified would be no second call.
  practice = await take(false);
  certified = await take(true);
});

/** The call that goes well, taken by the trainee. */
async function take(isCertified: boolean): Promise<string> {
  const library = await centre.library();
  const [call] = callsOnPages(library);
  const [scenario] = library.scenarios;
  if (!call || !scenario) throw new Error('the call cannot be read');
  const record = { class: 'delivery/late', note: 'A-17, call back at six' };
  const lines = ['Three days, let me look', 'your name first', 'look up', 'anything else'];
  const acts: Act[] = taken(scenario, lines, record);
  const about = { scenario: 'SC-99', language: 'en', hash: call.hash } as const;
  const { attempt } = await startCall(centre, '8146', { ...about, certified: isCertified });
  await finishCall(centre, '8146', { ...about, attempt, acts });
  const attempts = await centre.store.attemptsOf('8146', { kind: 'call' });
  const found = attempts.find((one) => one.certified === isCertified);
  if (!found) throw new Error('the call was not kept');
  return found.id;
}

async function asker(number: string): Promise<Asker> {
  const person = await centre.store.person(number);
  if (!person) throw new Error(`There is no ${number}`);
  return person;
}

const remark = async (number: string, attempt: string, turn: number | null = 1, text = 'Well begun.') =>
  answerTo({ attempt, turn, text }, remarkBody, async (body) =>
    remarkOnCall(centre, await asker(number), body),
  );
const decision = { criterion: '3.2', rate: 0.5, reason: 'The restatement came late.', seen: 0 };
const overrule = async (number: string, attempt: string, said: object = {}) =>
  answerTo({ attempt, ...decision, ...said }, overruleBody, async (body) =>
    overruleCall(centre, await asker(number), body),
  );
const sees = async (number: string, attempt: string) =>
  answerTo({}, remarkBody.partial(), async () => takenPage(centre, await asker(number), attempt, 'en'));

/** Written first: who sees a certified call, remarks on it, changes a mark of it, and sees a practice call. */
const CASES: [
  who: string,
  number: string,
  see: number,
  remarks: number,
  overrules: number,
  practice: number,
][] = [
  ['the trainee whose call it is', '8146', 200, 200, 403, 200],
  ['the mentor', '0044', 200, 200, 403, 404],
  ['another agent', '0045', 404, 404, 404, 404],
  ['the leader of the team', '0031', 200, 200, 409, 404],
  ['a leader of another team', '0032', 404, 404, 404, 404],
  ['a trainer', '0052', 200, 200, 409, 404],
  ['an administrator', '0001', 200, 200, 409, 404],
];

describe.each(CASES)('%s (%s)', (_who, number, see, remarks, overrules, ofPractice) => {
  test('sees the certified call or is not told of it', async () => {
    expect((await sees(number, certified)).status).toBe(see);
    const listed = await takenList(centre, await asker(number), 'en');
    expect(listed.map(({ attempt }) => attempt)).toEqual(see === 200 ? [certified] : []);
  });

  test('sees a practice call only as its own', async () => {
    expect((await sees(number, practice)).status).toBe(ofPractice);
    expect((await overrule(number, practice)).status).toBe(number === '8146' ? 403 : 404);
  });

  test('leaves a remark or may not', async () => {
    expect((await remark(number, certified)).status).toBe(remarks);
  });

  test('changes a mark or may not: whoever may is told that the page is old', async () => {
    expect((await overrule(number, certified, { seen: 7 })).status).toBe(overrules);
    expect(await centre.store.callOverrules(certified)).toEqual([]);
  });
});

describe('a remark', () => {
  test('needs words, and a moment that the call has', async () => {
    expect((await remark('0031', certified, 1, '  ')).status).toBe(422);
    expect((await remark('0031', certified, 99)).status).toBe(404);
    expect((await remark('0031', certified, 0)).status).toBe(400);
    expect((await remark('0031', certified, null)).status).toBe(200);
  });

  test('is on the page with the name of whoever left it', async () => {
    const { remarks } = await takenPage(centre, await asker('8146'), certified, 'en');
    expect(remarks).toContainEqual(
      expect.objectContaining({ turn: 1, text: 'Well begun.', by: 'N0031', at: NOW.toISOString() }),
    );
  });
});

describe('a changed mark', () => {
  test('needs a reason and a criterion of the scorecard', async () => {
    expect((await overrule('0031', certified, { reason: ' ' })).status).toBe(422);
    expect((await overrule('0031', certified, { criterion: '9.9' })).status).toBe(404);
    expect((await overrule('0031', certified, { rate: 0.7 })).status).toBe(400);
  });

  test('counts from then on, with its reason, for everybody who sees the call', async () => {
    const before = await takenPage(centre, await asker('8146'), certified, 'en');
    centre.setClock(minutesAfter(10));
    expect((await overrule('0031', certified)).status).toBe(200);
    const after = await takenPage(centre, await asker('8146'), certified, 'en');
    expect(after.worth.score).toBeLessThan(before.worth.score);
    expect(after.worth.score).toBe(after.parts[0]?.judgement.score);
    expect(after.overrules).toEqual([
      {
        criterion: '3.2',
        rate: 0.5,
        reason: decision.reason,
        by: 'N0031',
        at: minutesAfter(10).toISOString(),
      },
    ]);
    expect(after.given['3.2']).toBe(1);
    const [line] = await takenList(centre, await asker('8146'), 'en');
    expect(line).toMatchObject({ overruled: true, score: after.worth.score });
    const [record] = await centre.store.recordsOf(['8146']);
    expect(record?.attempts.find(({ id }) => id === certified)?.score).toBe(after.worth.score);
  });

  test('can be changed back, by the marks that the simulator gave', async () => {
    const before = await takenPage(centre, await asker('0052'), certified, 'en');
    expect((await overrule('0052', certified, { rate: 1, seen: 0 })).status).toBe(409);
    expect((await overrule('0052', certified, { rate: 1, seen: 1 })).status).toBe(200);
    const after = await takenPage(centre, await asker('0052'), certified, 'en');
    expect(after.worth.score).toBeGreaterThan(before.worth.score);
    expect(after.overrules).toHaveLength(2);
  });
});
