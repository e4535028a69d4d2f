import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personPage } from '../../site/people/person-page.ts';
import { recordEvidence } from '../../site/people/record-evidence.ts';
import { signOff } from '../../site/people/sign-off.ts';
import { team } from '../../site/people/team.ts';
import { changePerson } from '../../site/people/write-down.ts';
import { NOW, testCentre, type TestCentre } from './people-centre.ts';

const LEADER = { number: '0031', role: 'leader' } as const;
const ADMIN = { number: '0001', role: 'admin' } as const;
const PERSON = '8146';

let centre: TestCentre;
beforeAll(async () => {
  centre = await testCentre([
    { number: '0001', name: '孙经理', role: 'admin' },
    { number: '0031', name: '刘班长', role: 'leader', team: '早一班' },
    { number: '0044', name: '周师傅', role: 'agent', team: '早一班' },
    { number: PERSON, name: '林晓', role: 'trainee', team: '早一班', startedOn: '2026-11-01' },
  ]);
});
afterAll(() => centre.end());

const record = (body: { kind: string; count?: number; score?: number; mentor?: string; note?: string }) =>
  recordEvidence(centre, LEADER, { person: PERSON, ...body });
const page = (asked: string | null = null) => personPage(centre, LEADER, PERSON, { language: 'zh', asked });
const sign = (profile: string) => signOff(centre, LEADER, { person: PERSON, profile, note: '五通都稳' });

describe('from nothing to a signature', () => {
  test('a newcomer lacks everything, and nobody can sign', async () => {
    const { standing } = await page();
    expect(standing?.verdict).toMatchObject({ profile: 'R1', status: 'not-started' });
    expect(standing?.gaps.map(({ subject }) => subject)).toEqual([
      'confidentiality',
      'mentor',
      'shadow-log',
      'R1',
    ]);
    await expect(sign('R1')).rejects.toMatchObject({ status: 409 });
    await expect(sign('R7')).rejects.toMatchObject({ status: 404 });
  });

  test('the leader records it piece by piece, each with who and when', async () => {
    await record({ kind: 'shadow-log', count: 10, note: '周一到周三' });
    await record({ kind: 'shadow-log', count: 5 });
    await recordEvidence(
      centre,
      { number: PERSON, role: 'trainee' },
      { person: PERSON, kind: 'confidentiality' },
    );
    await record({ kind: 'mentor', mentor: '０044' });
    expect((await centre.store.person(PERSON))?.mentor).toBe('0044');
    expect(await centre.store.evidenceOf(PERSON)).toMatchObject([
      { kind: 'shadow-log', value: { count: 10, note: '周一到周三' }, by: '0031', at: NOW },
      { kind: 'shadow-log', value: { count: 5 }, by: '0031' },
      { kind: 'confidentiality', by: PERSON },
      { kind: 'mentor', value: { mentor: '0044' }, by: '0031' },
    ]);
    const lines = await team(centre, LEADER, 'zh');
    expect(lines.find(({ person }) => person.number === PERSON)?.standing?.toSign).toMatchObject({
      profile: 'R1',
    });
    const { standing } = await page();
    expect(standing?.verdict.status).toBe('ready-for-signature');
    expect(standing?.gaps).toMatchObject([{ kind: 'signature', turn: 'signer' }]);
  });

  test('the signature makes it ready and stays on record with its remark', async () => {
    await sign('R1');
    const { standing } = await page('R1');
    expect(standing?.verdict).toMatchObject({ status: 'ready', signature: { by: '0031' }, missing: [] });
    const lines = await team(centre, LEADER, 'zh');
    expect(lines.map(({ person }) => person.number)).toEqual(['0044', PERSON]);
    expect(lines[1]?.standing).toMatchObject({
      reached: { name: '试接', status: 'ready' },
      toSign: undefined,
    });
    expect(standing?.log[0]).toMatchObject({
      title: '上岗签字',
      about: '试接',
      note: '五通都稳',
      by: '刘班长',
    });
  });
});

describe('what is recorded', () => {
  test('must be of a kind that a profile asks for; a signature is signed, not recorded', async () => {
    await expect(record({ kind: 'horoscope' })).rejects.toMatchObject({ status: 422 });
    await expect(record({ kind: 'signature' })).rejects.toMatchObject({ status: 422 });
  });

  test('has a score where one is asked for, one at a time', async () => {
    await expect(record({ kind: 'observed-call' })).rejects.toMatchObject({ status: 422 });
    await expect(record({ kind: 'observed-call', score: 90, count: 2 })).rejects.toMatchObject({
      status: 422,
    });
    await expect(record({ kind: 'observed-call', score: 90 })).resolves.toEqual({
      recorded: 'observed-call',
    });
  });

  test('names a mentor who is somebody else, at work, and no trainee', async () => {
    for (const mentor of ['', '9999', PERSON]) {
      await expect(record({ kind: 'mentor', mentor })).rejects.toMatchObject({ status: 422 });
    }
  });
});

test('changing a person keeps what is not in the form and puts a new mentor on record', async () => {
  const before = (await centre.store.evidenceOf(PERSON)).length;
  const written = {
    number: PERSON,
    name: '林晓晓',
    role: 'agent',
    team: '晚一班',
    leads: [],
    mentor: '0031',
    startedOn: '2026-11-01',
  } as const;
  await changePerson(centre, ADMIN, written);
  await changePerson(centre, ADMIN, written);
  expect(await centre.store.person(PERSON)).toMatchObject({
    name: '林晓晓',
    role: 'agent',
    team: '晚一班',
    mentor: '0031',
    startedOn: '2026-11-01',
  });
  expect(await centre.store.evidenceOf(PERSON)).toHaveLength(before + 1);
});
