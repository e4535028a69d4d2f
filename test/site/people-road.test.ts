import { describe, expect, test } from 'vitest';
import type { Missing } from '../../records/gate.ts';
import { readiness, type Status } from '../../records/readiness.ts';
import { nextStep } from '../../site/people/next-step.ts';
import { road, whereabouts } from '../../site/people/road.ts';
import { gapsOf, NOW, profiles, published, recordOf } from './people-on-the-road.ts';

describe('the next step', () => {
  test('is the first thing the person can do themselves', () => {
    expect(nextStep(gapsOf(recordOf()), [], '试接', 'zh')).toMatchObject({
      button: '继续：服务规范',
      address: '/zh/quizzes/QZ-02/',
    });
  });

  test('goes on with what was left unfinished', () => {
    const begun = [{ kind: 'call', subject: 'SC-01' }] as const;
    expect(nextStep(gapsOf(recordOf()), begun, '试接', 'zh')).toMatchObject({ address: '/zh/calls/SC-01/' });
  });

  test('is to ask, then to wait, then the signature, then the work, as the gaps close', () => {
    const gaps = gapsOf(recordOf());
    const without = (...turns: string[]) => gaps.filter(({ turn }) => !turns.includes(turn));
    expect(nextStep(without('own'), [], '试接', 'zh').address).toBe('#ask');
    expect(nextStep(without('own', 'leader'), [], '试接', 'zh').address).toBe('/zh/calls/');
    expect(nextStep(without('own', 'leader', 'centre'), [], '试接', 'zh').text).toContain('只差班长签字');
    expect(nextStep([], [], '试接', 'zh').text).toContain('“试接”的要求都满足了');
  });
});

describe('the road', () => {
  test('goes from the first profile through those that build on it, past the others', () => {
    expect(road(profiles).map(({ id }) => id)).toEqual(['R0', 'R1', 'R2']);
    expect(road([])).toEqual([]);
  });

  const verdicts = road(profiles).map((profile) => readiness(profile, recordOf(), published, NOW));
  const signature: Missing = { kind: 'signature', subject: '', reason: 'unsigned', published: true };

  /** The whereabouts by the statuses of R0, R1 and R2, with a signature alone missing where one is waited for. */
  function at(...statuses: Status[]) {
    const { reached, goal, toSign } = whereabouts(
      verdicts.map((one, index) => {
        const status = statuses[index] ?? one.status;
        return { ...one, status, missing: status === 'ready-for-signature' ? [signature] : one.missing };
      }),
    );
    return { reached: reached?.profile, goal: goal?.profile, toSign: toSign?.profile };
  }

  test.each<[string, Status[], { reached?: string; goal: string; toSign?: string }]>([
    ['a newcomer works towards the second station', [], { goal: 'R1' }],
    [
      'a complete first station waits for its signature',
      ['ready-for-signature', 'in-progress'],
      { goal: 'R1', toSign: 'R0' },
    ],
    [
      'of two complete stations the further is signed',
      ['ready-for-signature', 'ready-for-signature'],
      { goal: 'R1', toSign: 'R1' },
    ],
    ['whoever holds the first goes on to the second', ['ready'], { reached: 'R0', goal: 'R1' }],
    ['whoever holds the second goes on to the third', ['lapsed', 'ready'], { reached: 'R1', goal: 'R2' }],
    ['what runs out is to be kept first', ['lapsed', 'expiring'], { reached: 'R1', goal: 'R1' }],
    ['what lapsed is to be won back', ['lapsed', 'lapsed', 'lapsed'], { reached: 'R2', goal: 'R2' }],
    [
      'earlier stations that ran out do not call anybody back',
      ['lapsed', 'lapsed', 'ready'],
      { reached: 'R2', goal: 'R2' },
    ],
  ])('%s', (_case, statuses, wanted) => {
    expect(at(...statuses)).toEqual({ reached: undefined, toSign: undefined, ...wanted });
  });

  test('without profiles is nowhere', () => {
    expect(whereabouts([])).toEqual({ reached: undefined, goal: undefined, toSign: undefined });
  });
});
