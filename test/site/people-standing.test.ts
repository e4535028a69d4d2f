import { describe, expect, test } from 'vitest';
import type { FinishedAttempt } from '../../records/attempts.ts';
import type { Missing, PersonRecord } from '../../records/gate.ts';
import { profilesFile, type Profile } from '../../records/profile.ts';
import type { Catalogue } from '../../site/people/catalogue.ts';
import { gap } from '../../site/people/gap.ts';
import { nextStep } from '../../site/people/next-step.ts';
import { points } from '../../site/people/points.ts';
import { road, whereabouts } from '../../site/people/road.ts';
import { readiness, type Status } from '../../records/readiness.ts';

const NOW = new Date('2026-11-21T01:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;

const { profiles } = profilesFile.parse({
  kinds: {
    confidentiality: { zh: '签署保密承诺', en: 'Confidentiality promise signed', self: true },
    'must-read': { zh: '必读确认', en: 'Required reading confirmed', self: true },
    mentor: { zh: '指定师傅', en: 'Mentor named' },
    'shadow-log': { zh: '跟听记录', en: 'Shadowing log' },
  },
  profiles: [
    { id: 'R0', name: { zh: '跟听', en: 'Shadowing' }, version: 1, days: 30, quizzes: ['QZ-02'] },
    {
      id: 'R1',
      name: { zh: '试接', en: 'Trial calls' },
      version: 1,
      includes: ['R0'],
      days: 14,
      quizzes: ['QZ-99'],
      calls: [{ id: 'SC-01', score: 80 }],
      evidence: [
        { kind: 'confidentiality' },
        { kind: 'mentor' },
        { kind: 'shadow-log', count: 15 },
        { kind: 'must-read', subject: 'SRV-01' },
      ],
    },
    { id: 'R8', name: { zh: '质检员', en: 'Quality reviewer' }, version: 1, days: 30 },
    { id: 'R2', name: { zh: '独立接听', en: 'Live agent' }, version: 1, includes: ['R1'], days: 183 },
  ],
});
const trial = profileOf('R1');

const catalogue: Catalogue = {
  quizzes: new Map([
    ['QZ-02', { title: '服务规范', address: '/zh/quizzes/QZ-02/', otherLanguage: false, pass: 85 }],
  ]),
  calls: new Map([['SC-01', { title: '查流量', address: '/zh/calls/SC-01/', otherLanguage: false }]]),
  articles: new Map([
    ['SRV-01', { title: '服务标准', address: '/zh/articles/SRV-01/', otherLanguage: false }],
  ]),
  fails: new Map([['F4', '虚假承诺']]),
};
const published = { quizzes: new Set(['QZ-02']), scenarios: new Set(['SC-01']) };
const telling = {
  catalogue,
  language: 'zh',
  nameOf: (number: string) => ({ '0031': '刘班长' })[number] ?? number,
  mentor: undefined,
  onlySignature: false,
} as const;

function profileOf(id: string): Profile {
  const profile = profiles.find((one) => one.id === id);
  if (!profile) throw new Error(`There is no profile ${id}`);
  return profile;
}

function attempt(
  facts: Partial<FinishedAttempt> & Pick<FinishedAttempt, 'kind' | 'subject'>,
): FinishedAttempt {
  const at = facts.finishedAt ?? NOW;
  return {
    id: `${facts.subject} ${at.toISOString()}`,
    person: '8146',
    language: 'zh',
    hash: 'h',
    seed: '1',
    certified: true,
    startedAt: at,
    deadline: undefined,
    state: 'finished',
    finishedAt: at,
    score: 0,
    passed: false,
    fails: [],
    submission: [],
    result: {},
    at,
    ...facts,
  };
}

function recordOf(facts: Partial<PersonRecord> = {}): PersonRecord {
  return { person: '8146', attempts: [], evidence: [], ...facts };
}

function gapsOf(record: PersonRecord, reader: 'self' | 'leader' = 'self') {
  const { missing } = readiness(trial, record, published, NOW);
  return missing.map((one) => gap(one, trial.evidence, telling, reader));
}

function toldOf(record: PersonRecord, subject: string) {
  return gapsOf(record).find((one) => one.subject === subject);
}

describe('a gap', () => {
  test('of every missing thing has a sentence and a link, none of them a code alone', () => {
    const gaps = gapsOf(recordOf());
    expect(gaps).toHaveLength(8);
    for (const { title, code, sentence, link } of gaps) {
      expect(sentence).toMatch(/。$/);
      expect(link.address).toMatch(/^(\/zh\/|#)/);
      expect(title).not.toBe(code);
    }
  });

  test('of a quiz tells the best score, the score needed, and critical questions missed', () => {
    const tries = [61, 72.96].map((score, index) =>
      attempt({
        kind: 'quiz',
        subject: 'QZ-02',
        score,
        fails: index === 1 ? ['fee-exit'] : [],
        finishedAt: new Date(NOW.getTime() - (2 - index) * DAY),
      }),
    );
    expect(toldOf(recordOf({ attempts: tries }), 'QZ-02')).toMatchObject({
      title: '服务规范',
      code: 'QZ-02',
      sentence: '考过 2 次，最高 72.9 分，要 85 分。上一次有关键题没有全对；关键题必须全对。',
      turn: 'own',
      link: { address: '/zh/quizzes/QZ-02/' },
    });
  });

  test('of a call with an auto-fail names it and says when it is settled', () => {
    const tries = [attempt({ kind: 'call', subject: 'SC-01', score: 90, fails: ['F4'] })];
    expect(toldOf(recordOf({ attempts: tries }), 'SC-01')?.sentence).toBe(
      '最近触发了一票否决（虚假承诺 F4）。再有 2 次没有一票否决的认证通话，这一条就过去了。',
    );
  });

  test('ignores practice', () => {
    const tries = [attempt({ kind: 'call', subject: 'SC-01', score: 100, passed: true, certified: false })];
    expect(toldOf(recordOf({ attempts: tries }), 'SC-01')?.sentence).toBe('还没有打过认证通话，要 80 分。');
  });

  test('of a quiz that is not published says whose turn it is and leads to the list', () => {
    expect(toldOf(recordOf(), 'QZ-99')).toMatchObject({
      title: '测验',
      code: 'QZ-99',
      sentence: '中心还没有发布，现在不用做什么。',
      turn: 'centre',
      link: { address: '/zh/quizzes/' },
    });
  });

  test('of a count tells how many there are and how many are needed', () => {
    const evidence = [
      { person: '8146', kind: 'shadow-log', subject: undefined, value: { count: 10 }, by: '0031', at: NOW },
    ];
    expect(toldOf(recordOf({ evidence }), 'shadow-log')).toMatchObject({
      sentence: '已有 10 条，要 15 条。',
      turn: 'leader',
      link: { address: '#ask' },
    });
  });

  test('of required reading leads to the article', () => {
    expect(toldOf(recordOf(), 'must-read')).toMatchObject({
      title: '必读确认：服务标准',
      link: { address: '/zh/articles/SRV-01/' },
    });
  });

  test('that the person may close themselves is theirs on their own page, and the leader’s on the leader’s', () => {
    expect(toldOf(recordOf(), 'confidentiality')).toMatchObject({ turn: 'own', confirm: true });
    const seen = gapsOf(recordOf(), 'leader').find(({ subject }) => subject === 'confidentiality');
    expect(seen).toMatchObject({
      turn: 'leader',
      confirm: false,
      link: { address: '#record-confidentiality' },
    });
  });

  test('of a signature that came too early names who signed and when', () => {
    const evidence = [
      { person: '8146', kind: 'signature', subject: 'R1', value: { version: 1 }, by: '0031', at: NOW },
    ];
    expect(toldOf(recordOf({ evidence }), 'R1')?.sentence).toBe(
      '刘班长在2026年11月21日签过，但那时还有要求没满足，不算数，需要重新签。',
    );
  });

  test('has a whole sentence in both languages, whatever the reason', () => {
    const base = { subject: 'SC-01', published: true, at: NOW, by: '0031', fails: ['F4'] } as const;
    const figures = {
      best: 70,
      needed: 80,
      score: 80,
      count: 1,
      of: 3,
      more: 2,
      tries: 3,
      days: 30,
    } as const;
    const kinds = ['quiz', 'call', 'evidence', 'signature'] as const;
    const reasons = [
      'not-tried',
      'not-passed',
      'score-low',
      'auto-fail',
      'not-in-a-row',
      'out-of-date',
      'too-few',
      'not-good-enough',
      'too-young',
      'unsigned',
      'signed-too-early',
      'signature-expired',
    ] as const satisfies Missing['reason'][];
    for (const kind of kinds)
      for (const reason of reasons) {
        const missing: Missing = { ...base, ...figures, kind, reason };
        expect(gap(missing, [], telling, 'self').sentence).toMatch(/[\u4e00-\u9fff].*。$/);
        expect(gap(missing, [], { ...telling, language: 'en' }, 'self').sentence).toMatch(/^[A-Z0-9刘].*\.$/);
      }
  });
});

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

test('a score is never shown higher than it is', () => {
  expect([74.96, 75, 0.1 + 0.2, 100, 0].map(points)).toEqual(['74.9', '75', '0.3', '100', '0']);
});
