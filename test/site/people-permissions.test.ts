import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NotDone } from '../../site/answer.ts';
import { resetPassword, setAccess } from '../../site/people/access.ts';
import { personPage } from '../../site/people/person-page.ts';
import { recordEvidence } from '../../site/people/record-evidence.ts';
import type { Asker } from '../../site/people/rights.ts';
import { signOff } from '../../site/people/sign-off.ts';
import { team } from '../../site/people/team.ts';
import { addPerson, changePerson } from '../../site/people/write-down.ts';
import { testCentre, type TestCentre } from './people-centre.ts';

const LIN = '8146';

let centre: TestCentre;
beforeAll(async () => {
  centre = await testCentre([
    { number: '0001', name: '孙经理', role: 'admin' },
    { number: '0031', name: '刘班长', role: 'leader', team: '早一班' },
    { number: '0032', name: '赵班长', role: 'leader', team: '晚一班' },
    { number: '0033', name: '副班长', role: 'leader', team: '早一班' },
    { number: '0044', name: '周师傅', role: 'agent', team: '早一班' },
    { number: '0052', name: '王老师', role: 'trainer' },
    { number: '0053', name: '李老师', role: 'trainer', leads: ['早一班'] },
    { number: '0061', name: '挂名的', role: 'agent', leads: ['早一班'] },
    { number: LIN, name: '林晓', role: 'trainee', team: '早一班', mentor: '0044' },
    { number: '8147', name: '欧阳明月', role: 'trainee', team: '早一班' },
    { number: '8150', name: '黄小雨', role: 'trainee', team: '晚一班' },
    { number: '8199', name: '离职的', role: 'trainee', team: '早一班' },
  ]);
  await centre.store.disablePerson('8199', centre.now());
});
afterAll(() => centre.end());

/** Whoever has a number, as a request would bring them. */
async function asker(number: string): Promise<Asker> {
  const person = await centre.store.person(number);
  if (!person) throw new Error(`There is no ${number}`);
  return person;
}

/** Everything that can be done about a person, each with a body that is right in itself. */
const DEEDS = {
  see: (who: Asker, number: string) => personPage(centre, who, number, { language: 'zh', asked: null }),
  vouch: (who: Asker, person: string) =>
    recordEvidence(centre, who, { person, kind: 'shadow-log', count: 1 }),
  mentor: (who: Asker, person: string) =>
    recordEvidence(centre, who, { person, kind: 'mentor', mentor: '0044' }),
  confirm: (who: Asker, person: string) => recordEvidence(centre, who, { person, kind: 'confidentiality' }),
  sign: (who: Asker, person: string) => signOff(centre, who, { person, profile: 'R0', note: '' }),
  reset: (who: Asker, number: string) => resetPassword(centre, who, { number }),
  change: async (who: Asker, number: string) => {
    const {
      name = '',
      role = 'trainee',
      team: own = '',
      leads = [],
    } = (await centre.store.person(number)) ?? {};
    return changePerson(centre, who, { number, name, role, team: own, leads, mentor: '', startedOn: '' });
  },
  letIn: (who: Asker, number: string) => setAccess(centre, who, { number, active: true }),
} satisfies Record<string, (who: Asker, number: string) => Promise<unknown>>;

type Deed = keyof typeof DEEDS;

/** What becomes of a deed: done, or the status with which it is refused. */
async function outcome(deed: Deed, who: string, whose: string): Promise<'done' | number> {
  try {
    await DEEDS[deed](await asker(who), whose);
    return 'done';
  } catch (error) {
    if (error instanceof NotDone) return error.status;
    throw error;
  }
}

const ORDER: readonly Deed[] = ['see', 'vouch', 'mentor', 'confirm', 'sign', 'reset', 'change', 'letIn'];

/** Written first: who may do what about whom. 404 tells nothing, not even that the person exists. */
const CASES: [who: string, number: string, whose: string, may: string][] = [
  //                                                  see  vouch mentor confirm sign reset change letIn
  ['the person themselves', LIN, LIN, '               done 403   403    done    403  403   403    403'],
  ['another trainee of the team', '8147', LIN, '      404  404   404    404     404  404   404    404'],
  ['the mentor, an agent', '0044', LIN, '             404  404   404    404     404  404   404    404'],
  ['an agent entered as leading', '0061', LIN, '      404  404   404    404     404  404   404    404'],
  ['a trainer who does not lead', '0052', LIN, '      404  404   404    404     404  404   404    404'],
  ['a trainer who leads the team', '0053', LIN, '     done done  done   done    done 403   403    403'],
  ['the leader of another team', '0032', LIN, '       404  404   404    404     404  404   404    404'],
  ['the leader', '0031', LIN, '                       done done  done   done    done done  403    403'],
  ['the other leader of the team', '0033', LIN, '     done done  done   done    done done  403    403'],
  ['an administrator', '0001', LIN, '                 done done  done   done    done done  done   done'],
  ['a leader about themselves', '0031', '0031', '     done 403   403    done    403  403   403    403'],
  ['an administrator about themselves', '0001', '0001', 'done 403 403   done    403  403   403    403'],
  ['a leader about the other leader', '0031', '0033', 'done done done   done    done 403   403    403'],
  ['a leader about the administrator', '0031', '0001', '404 404  404    404     404  404   404    404'],
  ['a leader about somebody disabled', '0031', '8199', '404 404  404    404     404  404   404    404'],
  ['an administrator about somebody disabled', '0001', '8199', 'done 403 403 403 403 done done done'],
  ['an administrator about nobody', '0001', '9999', ' 404  404   404    404     404  404   404    404'],
];

describe.each(CASES)('%s (%s) about %s', (_name, who, whose, may) => {
  const expected = may.trim().split(/\s+/);

  test.each(ORDER.map((deed, index) => [deed, expected[index]] as const))('%s: %s', async (deed, wanted) => {
    expect(String(await outcome(deed, who, whose))).toBe(wanted);
    // Letting in is the one deed that changes whom the next cases are about.
    if (whose === '8199') await centre.store.disablePerson('8199', centre.now());
  });
});

describe('the list of people', () => {
  async function listed(number: string): Promise<string[] | number> {
    try {
      const lines = await team(centre, await asker(number), 'zh');
      return lines.map(({ person }) => person.number).sort();
    } catch (error) {
      if (error instanceof NotDone) return error.status;
      throw error;
    }
  }

  test('a leader sees the active people of the teams they lead, without themselves', async () => {
    expect(await listed('0031')).toEqual(['0033', '0044', LIN, '8147']);
  });

  test('a trainer who leads sees that team, one who does not sees nobody', async () => {
    expect(await listed('0053')).toEqual(['0031', '0033', '0044', LIN, '8147']);
    expect(await listed('0052')).toEqual([]);
  });

  test('an administrator sees everybody, disabled people too', async () => {
    expect(await listed('0001')).toHaveLength(12);
  });

  test.each([LIN, '0044', '0061'])('trainees and agents (%s) have no list', async (number) => {
    expect(await listed(number)).toBe(403);
  });
});

describe('adding a person', () => {
  const newcomer = {
    name: '新来的',
    role: 'trainee',
    team: '早一班',
    leads: [],
    mentor: '',
    startedOn: '',
  } as const;

  test.each([LIN, '0044', '0052', '0053', '0031'])('is not for %s', async (number) => {
    const who = await asker(number);
    await expect(addPerson(centre, who, { ...newcomer, number: '9001' })).rejects.toMatchObject({
      status: 403,
    });
    expect(await centre.store.person('9001')).toBeUndefined();
  });

  test('an administrator adds one and gets the one-time password', async () => {
    const made = await addPerson(centre, await asker('0001'), { ...newcomer, number: '０012' });
    expect(made.number).toBe('0012');
    expect(made.password).toMatch(/^(\w{4}-){2}\w{4}$/);
    expect(await centre.store.person('0012')).toMatchObject({
      name: '新来的',
      leaders: ['0031', '0033', '0053', '0061'],
    });
  });

  test('a number that is taken is refused, with its zeros told apart', async () => {
    const who = await asker('0001');
    await expect(addPerson(centre, who, { ...newcomer, number: '0031' })).rejects.toMatchObject({
      status: 409,
    });
    await expect(addPerson(centre, who, { ...newcomer, number: '31' })).resolves.toMatchObject({
      number: '31',
    });
  });

  test('somebody who cannot be a mentor is refused, and nobody is added', async () => {
    const who = await asker('0001');
    for (const mentor of ['9999', '8147', '8199']) {
      await expect(addPerson(centre, who, { ...newcomer, number: '9002', mentor })).rejects.toMatchObject({
        status: 422,
      });
    }
    expect(await centre.store.person('9002')).toBeUndefined();
  });
});
