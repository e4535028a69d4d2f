import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { FinishedAttempt } from '../../records/attempts.ts';
import type { Evidence } from '../../records/evidence.ts';
import { profilesFile, type Profile } from '../../records/profile.ts';
import { readiness, type Verdict } from '../../records/readiness.ts';
import { daysAfter, NOW } from './moments.ts';

const LIN = '8146';
const LEADER = '0901';

const KINDS = {
  confidentiality: { zh: '保密', en: 'Confidentiality', self: true },
  'shadow-log': { zh: '跟听', en: 'Shadowing' },
  'observed-call': { zh: '通话', en: 'Call' },
  'calibration-gap': { zh: '校准', en: 'Gap' },
  signature: { zh: '签字', en: 'Signed' },
};

/** A profile as a trainer would write it. */
function profile(more: object): Profile {
  const written = { id: 'P', name: { zh: '岗', en: 'Role' }, version: 1, days: 30, remind: 7, ...more };
  const [made] = profilesFile.parse({ kinds: KINDS, profiles: [written] }).profiles;
  if (!made) throw new Error('no profile');
  return made;
}

let made = 0;
/** A certified attempt, so many days before NOW; passed from 80. */
function tried(
  subject: string,
  score: number,
  daysAgo: number,
  more: Partial<FinishedAttempt> = {},
): FinishedAttempt {
  const at = daysAfter(-daysAgo);
  made += 1;
  return {
    id: `a${String(made).padStart(6, '0')}`,
    person: LIN,
    kind: subject.startsWith('QZ') ? 'quiz' : 'call',
    subject,
    language: 'zh',
    hash: `hash of ${subject}`,
    seed: '1',
    certified: true,
    startedAt: at,
    deadline: undefined,
    state: 'finished',
    finishedAt: at,
    score,
    passed: score >= 80,
    fails: [],
    submission: null,
    result: null,
    at,
    ...more,
  };
}

function vouched(kind: string, daysAgo: number, value: unknown = {}, more: Partial<Evidence> = {}): Evidence {
  return { person: LIN, kind, subject: undefined, value, by: LEADER, at: daysAfter(-daysAgo), ...more };
}

function signed(daysAgo: number, more: Partial<Evidence> = {}): Evidence {
  return vouched('signature', daysAgo, {}, { subject: 'P', ...more });
}

const published = { quizzes: new Set(['QZ-01', 'QZ-07']), scenarios: new Set(['SC-01']) };

function judge(
  rule: Profile,
  attempts: FinishedAttempt[],
  evidence: Evidence[] = [],
  startedOn?: string,
): Verdict {
  return readiness(rule, { person: LIN, startedOn, attempts, evidence }, published, NOW);
}

/** What is missing but the signature. */
function missing(verdict: Verdict) {
  return verdict.missing.filter(({ kind }) => kind !== 'signature');
}

describe('a quiz', () => {
  const rule = profile({ quizzes: ['QZ-01'] });
  const halfYearly = profile({ quizzes: [{ id: 'QZ-07', days: 183 }] });
  const either = profile({ quizzes: [{ any: ['QZ-13', 'QZ-07'] }] });
  const fromDay90 = profile({ quizzes: [{ id: 'QZ-01', from: 90 }] });
  const held: [string, Profile, FinishedAttempt[], string?][] = [
    ['passed once', rule, [tried('QZ-01', 85, 5)]],
    ['failed after it was passed', rule, [tried('QZ-01', 85, 5), tried('QZ-01', 40, 2)]],
    ['passed 182 days ago, good for 183', halfYearly, [tried('QZ-07', 90, 182)]],
    [
      'passed again after the first pass ran out',
      halfYearly,
      [tried('QZ-07', 90, 300), tried('QZ-07', 90, 10)],
    ],
    ['passed, being one of two that would do', either, [tried('QZ-07', 90, 1)]],
    ['not asked for before the ninetieth day of work', fromDay90, [], '2026-09-01'],
  ];
  test.each(held)('is held: %s', (_, given, attempts, startedOn) => {
    expect(missing(judge(given, attempts, [], startedOn))).toEqual([]);
  });

  const notHeld: [string, Profile, FinishedAttempt[], object, string?][] = [
    ['never tried', rule, [], { subject: 'QZ-01', reason: 'not-tried', published: true }],
    [
      'failed twice',
      rule,
      [tried('QZ-01', 40, 3), tried('QZ-01', 70, 2)],
      { reason: 'not-passed', best: 70, tries: 2 },
    ],
    [
      'failed by a critical item',
      rule,
      [tried('QZ-01', 93, 1, { passed: false, fails: ['q12'] })],
      { reason: 'not-passed', best: 93, fails: ['q12'] },
    ],
    [
      'handed in, with answers that nobody has marked yet',
      rule,
      [tried('QZ-01', 40, 3), tried('QZ-01', 60, 1, { waiting: true })],
      { reason: 'waiting' },
    ],
    [
      'failed again after a paper that still waits to be marked',
      rule,
      [tried('QZ-01', 60, 3, { waiting: true }), tried('QZ-01', 40, 1)],
      { reason: 'not-passed', tries: 2 },
    ],
    [
      'passed in practice only',
      rule,
      [tried('QZ-01', 100, 1, { certified: false })],
      { reason: 'not-tried' },
    ],
    [
      'passed 183 days ago, good for 183',
      halfYearly,
      [tried('QZ-07', 90, 183)],
      { reason: 'out-of-date', days: 183, at: daysAfter(-183) },
    ],
    ['of two that would do none is tried', either, [], { subject: 'QZ-13', or: ['QZ-07'], published: true }],
    ['asked for on the ninetieth day of work', fromDay90, [], { reason: 'not-tried' }, '2026-08-24'],
    ['not published', profile({ quizzes: ['QZ-99'] }), [], { subject: 'QZ-99', published: false }],
    ['passed by another call’s name', rule, [tried('QZ-07', 100, 1)], { reason: 'not-tried' }],
  ];
  test.each(notHeld)('is missing: %s', (_, given, attempts, expected, startedOn) => {
    const found = missing(judge(given, attempts, [], startedOn));
    expect(found.length).toBe(1);
    expect(found[0]).toMatchObject({ kind: 'quiz', ...expected });
  });
});

describe('a call', () => {
  const rule = profile({ calls: [{ id: 'SC-01', score: 80 }] });
  const twice = profile({ calls: [{ id: 'SC-01', score: 80, 'in-a-row': 2 }] });
  const f1 = { fails: ['F1'] };
  const held: [string, Profile, FinishedAttempt[]][] = [
    ['reached once', rule, [tried('SC-01', 80, 1)]],
    ['best of the last three', rule, [tried('SC-01', 90, 3), tried('SC-01', 60, 2), tried('SC-01', 70, 1)]],
    [
      'an auto-fail three tries ago',
      rule,
      [tried('SC-01', 90, 4, f1), tried('SC-01', 60, 3), tried('SC-01', 81, 2)],
    ],
    ['twice in a row', twice, [tried('SC-01', 20, 3), tried('SC-01', 80, 2), tried('SC-01', 85, 1)]],
  ];
  test.each(held)('is held: %s', (_, given, attempts) => {
    expect(missing(judge(given, attempts))).toEqual([]);
  });

  const notHeld: [string, Profile, FinishedAttempt[], object][] = [
    ['never tried', rule, [], { reason: 'not-tried', needed: 80 }],
    [
      'best too low',
      rule,
      [tried('SC-01', 68, 2), tried('SC-01', 60, 1)],
      { reason: 'score-low', best: 68, needed: 80, of: 2 },
    ],
    [
      'the good one four tries ago',
      rule,
      [tried('SC-01', 95, 4), tried('SC-01', 60, 3), tried('SC-01', 50, 2), tried('SC-01', 70, 1)],
      { reason: 'score-low', best: 70, tries: 4, of: 3 },
    ],
    [
      'an auto-fail in the last try',
      rule,
      [tried('SC-01', 95, 2), tried('SC-01', 90, 1, f1)],
      { reason: 'auto-fail', fails: ['F1'], more: 2 },
    ],
    [
      'an auto-fail in the last but one',
      rule,
      [tried('SC-01', 90, 2, f1), tried('SC-01', 90, 1)],
      { reason: 'auto-fail', more: 1 },
    ],
    [
      'once, not twice in a row',
      twice,
      [tried('SC-01', 90, 2), tried('SC-01', 70, 1), tried('SC-01', 85, 0)],
      { reason: 'not-in-a-row', count: 1, needed: 2, score: 80 },
    ],
    [
      'the last of a run too low',
      twice,
      [tried('SC-01', 90, 2), tried('SC-01', 90, 1), tried('SC-01', 79, 0)],
      { reason: 'not-in-a-row', count: 0 },
    ],
    ['tried in practice only', rule, [tried('SC-01', 100, 1, { certified: false })], { reason: 'not-tried' }],
  ];
  test.each(notHeld)('is missing: %s', (_, given, attempts, expected) => {
    const found = missing(judge(given, attempts));
    expect(found.length).toBe(1);
    expect(found[0]).toMatchObject({ kind: 'call', subject: 'SC-01', published: true, ...expected });
  });

  test('held shows the attempt, its version, its date and the score that was needed', () => {
    const attempt = tried('SC-01', 88, 1);
    const { id, hash, finishedAt } = attempt;
    expect(judge(rule, [attempt]).held).toEqual([
      { kind: 'call', subject: 'SC-01', score: 88, needed: 80, at: finishedAt, attempt: id, hash },
    ]);
  });
});

describe('evidence', () => {
  const log = profile({ evidence: [{ kind: 'shadow-log', count: 15 }] });
  const calls = profile({
    evidence: [{ kind: 'observed-call', count: 5, score: 85, enough: 4, clean: true }],
  });
  const gap = profile({ evidence: [{ kind: 'calibration-gap', 'at-most': 5, days: 90 }] });
  const promise = profile({ evidence: [{ kind: 'confidentiality' }] });
  const aged = profile({ evidence: [{ kind: 'signature', subject: 'R2', age: 60 }] });
  const scores = (...all: (number | object)[]) =>
    all.map((score, index) =>
      vouched('observed-call', 10 - index, typeof score === 'number' ? { score } : score),
    );
  const held: [string, Profile, Evidence[]][] = [
    ['fifteen calls logged', log, Array.from({ length: 15 }, () => vouched('shadow-log', 2))],
    ['fifteen calls on paper', log, [vouched('shadow-log', 2, { count: 15 })]],
    ['four of the last five at 85', calls, scores(10, 90, 85, 84, 99, 85)],
    ['a gap of five points', gap, [vouched('calibration-gap', 1, { score: 5 })]],
    ['a promise made by oneself', promise, [vouched('confidentiality', 1, {}, { by: LIN })]],
    ['sixty days since', aged, [vouched('signature', 60, {}, { subject: 'R2' })]],
  ];
  test.each(held)('is held: %s', (_, given, evidence) => {
    expect(missing(judge(given, [], evidence))).toEqual([]);
  });

  const notHeld: [string, Profile, Evidence[], object][] = [
    ['nothing', log, [], { reason: 'not-tried', needed: 15 }],
    [
      'eleven of fifteen',
      log,
      Array.from({ length: 11 }, () => vouched('shadow-log', 2)),
      { reason: 'too-few', count: 11, needed: 15 },
    ],
    [
      'vouched for by oneself',
      log,
      [vouched('shadow-log', 2, { count: 15 }, { by: LIN })],
      { reason: 'not-tried' },
    ],
    [
      'three of five at 85',
      calls,
      scores(90, 85, 84, 80, 99),
      { reason: 'not-good-enough', count: 3, needed: 4, of: 5, score: 85 },
    ],
    [
      'an auto-fail among five',
      calls,
      scores(90, 85, 90, 95, { score: 99, fails: ['F1'] }),
      { reason: 'auto-fail', fails: ['F1'] },
    ],
    [
      'no score in it',
      calls,
      scores({}, {}, {}, {}, { score: 'hoch' }),
      { reason: 'not-good-enough', count: 0 },
    ],
    [
      'a gap of six points',
      gap,
      [vouched('calibration-gap', 1, { score: 6 })],
      { reason: 'not-good-enough', atMost: 5 },
    ],
    [
      'too long ago',
      gap,
      [vouched('calibration-gap', 90, { score: 1 })],
      { reason: 'out-of-date', days: 90 },
    ],
    [
      'about something else',
      aged,
      [vouched('signature', 99, {}, { subject: 'R1' })],
      { reason: 'not-tried', about: 'R2' },
    ],
    [
      'fifty-nine days since',
      aged,
      [vouched('signature', 59, {}, { subject: 'R2' })],
      { reason: 'too-young', needed: 60 },
    ],
  ];
  test.each(notHeld)('is missing: %s', (_, given, evidence, expected) => {
    const found = missing(judge(given, [], evidence));
    expect(found.length).toBe(1);
    expect(found[0]).toMatchObject({ kind: 'evidence', ...expected });
  });
});

describe('the status', () => {
  const rule = profile({ quizzes: [{ id: 'QZ-07', days: 183 }], calls: [{ id: 'SC-01', score: 80 }] });
  const quiz = (daysAgo: number) => tried('QZ-07', 90, daysAgo);
  const call = (daysAgo: number) => tried('SC-01', 90, daysAgo);
  const reason = { reason: '大面积故障,缺人' };
  const cases: [string, string, FinishedAttempt[], Evidence[]][] = [
    ['nothing on record', 'not-started', [], []],
    ['only practice on record', 'not-started', [tried('SC-01', 90, 1, { certified: false })], []],
    ['a first try, failed', 'in-progress', [tried('SC-01', 10, 1)], []],
    ['one of two', 'in-progress', [quiz(1)], []],
    ['all, nobody signed', 'ready-for-signature', [quiz(1), call(1)], []],
    ['all, signed by oneself', 'ready-for-signature', [quiz(2), call(2)], [signed(1, { by: LIN })]],
    ['all, signed before all was there', 'ready-for-signature', [quiz(3), call(1)], [signed(2)]],
    [
      'all, signed for another role',
      'ready-for-signature',
      [quiz(3), call(3)],
      [signed(2, { subject: 'R2' })],
    ],
    ['all and signed', 'ready', [quiz(3), call(3)], [signed(2)]],
    ['signed before all was there and again after', 'ready', [quiz(3), call(1)], [signed(2), signed(0)]],
    [
      'signed under an earlier rule that asked for less',
      'ready',
      [quiz(9), call(1)],
      [signed(2, { value: { version: 0 } })],
    ],
    ['seven of thirty days left', 'expiring', [quiz(30), call(30)], [signed(23)]],
    ['eight of thirty days left', 'ready', [quiz(30), call(30)], [signed(22)]],
    ['the quiz runs out before the signature', 'expiring', [quiz(180), call(30)], [signed(2)]],
    ['signed thirty days ago', 'lapsed', [quiz(40), call(40)], [signed(30)]],
    ['signed thirty days ago and again yesterday', 'ready', [quiz(40), call(40)], [signed(31), signed(1)]],
    ['the quiz ran out after the signature', 'lapsed', [quiz(183), call(40)], [signed(5)]],
    [
      'an auto-fail after the signature',
      'lapsed',
      [quiz(40), call(40), tried('SC-01', 90, 1, { fails: ['F1'] })],
      [signed(5)],
    ],
    ['overridden with a reason', 'ready', [quiz(3)], [vouched('override', 1, reason, { subject: 'P' })]],
    [
      'overridden without a reason',
      'in-progress',
      [quiz(3)],
      [vouched('override', 1, { reason: ' ' }, { subject: 'P' })],
    ],
    [
      'overridden by oneself',
      'in-progress',
      [quiz(3)],
      [vouched('override', 1, reason, { subject: 'P', by: LIN })],
    ],
    ['overridden thirty days ago', 'lapsed', [quiz(3)], [vouched('override', 30, reason, { subject: 'P' })]],
  ];
  test.each(cases)('%s: %s', (_, expected, attempts, evidence) => {
    expect(judge(rule, attempts, evidence).status).toBe(expected);
  });

  test('tells who signed, and what ends it first', () => {
    const verdict = judge(rule, [quiz(180), call(30)], [signed(2)]);
    expect(verdict).toMatchObject({ version: 1, profile: 'P', person: LIN, at: NOW, missing: [] });
    expect(verdict.signature).toMatchObject({ by: LEADER, at: daysAfter(-2), until: daysAfter(28) });
    expect(verdict.until).toEqual(daysAfter(3));
  });

  test('shows an override with its reason and still all that is missing', () => {
    const verdict = judge(rule, [quiz(3)], [vouched('override', 1, reason, { subject: 'P' })]);
    expect(verdict.override).toMatchObject({ by: LEADER, reason: reason.reason });
    expect(verdict.missing.map(({ subject }) => subject)).toEqual(['SC-01', 'P']);
  });

  test.each([
    ['unsigned', []],
    ['signed-too-early', [signed(9)]],
    ['signature-expired', [signed(30)]],
  ] as const)('the signature is what is missing: %s', (expected, evidence) => {
    const attempts = expected === 'signed-too-early' ? [quiz(3), call(3)] : [quiz(40), call(40)];
    const found = judge(rule, attempts, [...evidence]).missing;
    expect(found).toMatchObject([{ kind: 'signature', subject: 'P', reason: expected }]);
  });
});

describe('the verdict', () => {
  const file = profilesFile.parse(parse(readFileSync('content/centre/profiles.yaml', 'utf8')));
  const r1 = file.profiles.find(({ id }) => id === 'R1');

  const scores = fc.record({
    subject: fc.constantFrom('QZ-01', 'QZ-02', 'QZ-04', 'QZ-07', 'SC-01', 'SC-03', 'SC-04'),
    score: fc.integer({ min: 0, max: 100 }),
    daysAgo: fc.integer({ min: -3, max: 400 }),
    fails: fc.constantFrom<string[]>([], [], ['F1']),
    certified: fc.boolean(),
  });
  const records = fc
    .array(scores)
    .map((all) => all.map(({ subject, score, daysAgo, ...more }) => tried(subject, score, daysAgo, more)));

  test('is the same to the byte for the same record, however it is ordered', () => {
    fc.assert(
      fc.property(records, (attempts) => {
        const [one, two] = [attempts, attempts.toReversed()].map((all) =>
          JSON.stringify(r1 && judge(r1, all)),
        );
        expect(two).toBe(one);
      }),
    );
  });

  test('says of every gate either that it is held or that it is missing', () => {
    fc.assert(
      fc.property(records, (attempts) => {
        for (const rule of file.profiles) {
          const verdict = judge(rule, attempts, [], '2026-01-01');
          const pulses = rule.pulse === undefined ? 0 : 1;
          const gates = rule.quizzes.length + pulses + rule.calls.length + rule.evidence.length;
          expect(verdict.held.length + missing(verdict).length).toBe(gates);
        }
      }),
    );
  });

  test('sees nothing of what happens later', () => {
    fc.assert(
      fc.property(records, (attempts) => {
        const before = attempts.filter(({ finishedAt }) => finishedAt <= NOW);
        expect(r1 && judge(r1, attempts)).toEqual(r1 && judge(r1, before));
      }),
    );
  });

  test('on R1 with nothing done names every gate of R0 and R1 once', () => {
    const found = r1 ? judge(r1, []).missing.map(({ subject }) => subject) : [];
    expect(found).toEqual([
      ...['QZ-01', 'QZ-02', 'QZ-04', 'QZ-07', 'QZ-12'],
      ...['SC-01', 'SC-03', 'SC-04', 'SC-05'],
      ...['confidentiality', 'mentor', 'shadow-log', 'R1'],
    ]);
    expect(r1?.calls[0]).toEqual({ id: 'SC-01', score: 80, inARow: 0 });
  });
});

describe('the file of profiles', () => {
  const base = { id: 'R0', name: { zh: '跟听', en: 'Shadowing' }, version: 1, days: 30 };
  const wrong: [string, object[], string][] = [
    ['includes one that does not exist', [{ ...base, includes: ['R9'] }], 'profiles.0.includes.0'],
    ['includes itself', [{ ...base, includes: ['R0'] }], 'profiles.0.includes.0'],
    [
      'includes one written below',
      [
        { ...base, includes: ['R1'] },
        { ...base, id: 'R1' },
      ],
      'profiles.0.includes.0',
    ],
    ['has two of one id', [base, base], 'profiles.1.id'],
    [
      'names a kind of evidence that is not listed',
      [{ ...base, evidence: [{ kind: 'shadow-lag' }] }],
      'profiles.0.evidence.0.kind',
    ],
    [
      'asks for a score above 100',
      [{ ...base, calls: [{ id: 'SC-01', score: 101 }] }],
      'profiles.0.calls.0.score',
    ],
    ['has a field that is none', [{ ...base, dayz: 3 }], 'profiles.0'],
    ['has no days', [{ ...base, days: undefined }], 'profiles.0.days'],
  ];
  test.each(wrong)('is refused when a profile %s', (_, profiles, path) => {
    const read = profilesFile.safeParse({ kinds: KINDS, profiles });
    expect(read.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
