import { describe, expect, test } from 'vitest';
import type { FinishedAttempt } from '../../records/attempts.ts';
import { dayIn, mondayOf } from '../../records/calendar.ts';
import type { PersonRecord } from '../../records/gate.ts';
import { profilesFile } from '../../records/profile.ts';
import { weeklyPulse } from '../../records/pulse-gate.ts';
import { readiness } from '../../records/readiness.ts';

/** A Saturday; its week began on Monday the 16th. */
const SATURDAY = new Date('2026-11-21T01:00:00Z');
const ZONE = 'Asia/Shanghai';

let made = 0;
function taken(at: string, more: Partial<FinishedAttempt> = {}): FinishedAttempt {
  made += 1;
  const finishedAt = new Date(at);
  return {
    id: `a${String(made)}`,
    person: '8146',
    kind: 'quiz',
    subject: 'QZ-15',
    language: 'zh',
    hash: 'h',
    seed: 's',
    certified: true,
    startedAt: finishedAt,
    deadline: undefined,
    state: 'finished',
    finishedAt,
    at: finishedAt,
    score: 60,
    passed: false,
    fails: [],
    submission: {},
    result: {},
    ...more,
  };
}

function record(attempts: FinishedAttempt[], startedOn?: string): PersonRecord {
  return { person: '8146', startedOn, attempts, evidence: [] };
}

const state = (attempts: FinishedAttempt[], startedOn?: string, now = SATURDAY) =>
  weeklyPulse('QZ-15', record(attempts, startedOn), ZONE, now).state;

describe('this week’s pulse', () => {
  test.each([
    ['is taken when it was taken on Monday, passed or not', ['2026-11-16T00:30:00Z'], 'taken'],
    ['is due when the last is of the week before', ['2026-11-09T03:00:00Z'], 'due'],
    ['is overdue when the week before had none', ['2026-11-08T03:00:00Z'], 'overdue'],
    ['is judged by the latest one', ['2026-10-08T03:00:00Z', '2026-11-17T03:00:00Z'], 'taken'],
  ])('%s', (_, moments, expected) => {
    expect(state(moments.map((moment) => taken(moment)))).toBe(expected);
  });

  test('begins with the centre’s own Monday, whatever day it is elsewhere', () => {
    // Sunday evening in London is Monday morning in Shanghai.
    const edge = taken('2026-11-15T16:30:00Z');
    expect(state([edge])).toBe('taken');
    expect(weeklyPulse('QZ-15', record([edge]), 'Europe/London', SATURDAY).state).toBe('due');
  });

  test('is not taken by practice, by another quiz, or by what is still to come', () => {
    const others = [
      taken('2026-11-17T03:00:00Z', { certified: false }),
      taken('2026-11-17T03:00:00Z', { subject: 'QZ-04' }),
      taken('2026-11-22T03:00:00Z'),
    ];
    expect(state(others, '2026-11-16')).toBe('due');
  });

  test.each([
    ['2026-11-18', 'due'],
    ['2026-11-16', 'due'],
    ['2026-11-10', 'due'],
    ['2026-11-09', 'overdue'],
    ['2026-10-01', 'overdue'],
  ])('of somebody who began on %s and never took one is %s', (startedOn, expected) => {
    expect(state([], startedOn)).toBe(expected);
  });

  test('is nobody’s fault while it is not known since when they work', () => {
    expect(state([])).toBe('due');
  });
});

test('a week crosses the end of a year, and is named by its Monday', () => {
  expect(['2026-12-28', '2027-01-01', '2027-01-03'].map(mondayOf)).toEqual(Array(3).fill('2026-12-28'));
  expect(mondayOf('2027-01-04')).toBe('2027-01-04');
  expect(dayIn('America/New_York')(new Date('2027-01-01T03:00:00Z'))).toBe('2026-12-31');
});

describe('a role that asks for the weekly pulse', () => {
  const [base, role] = profilesFile.parse({
    kinds: { signature: { zh: '签字', en: 'Signed' } },
    profiles: [
      { id: 'A', name: { zh: '甲', en: 'A' }, version: 1, days: 90, pulse: 'QZ-15' },
      { id: 'B', name: { zh: '乙', en: 'B' }, version: 1, days: 90, includes: ['A'] },
    ],
  }).profiles;
  if (!base || !role) throw new Error('no profiles');
  const published = { quizzes: new Set(['QZ-15']), scenarios: new Set<string>() };
  const verdict = (attempts: FinishedAttempt[], startedOn: string, profile = role) =>
    readiness(profile, record(attempts, startedOn), published, SATURDAY);

  test('misses it once it is overdue, and says when the last one was', () => {
    expect(verdict([], '2026-10-01', base).missing).toEqual([
      { kind: 'quiz', subject: 'QZ-15', reason: 'pulse-overdue', published: true, at: undefined },
      expect.objectContaining({ kind: 'signature' }),
    ]);
    const [missing] = verdict([taken('2026-10-28T03:00:00Z')], '2026-10-01').missing;
    expect(missing).toMatchObject({ reason: 'pulse-overdue', at: new Date('2026-10-28T03:00:00Z') });
  });

  test('holds the last one while it is not overdue', () => {
    const { held, missing } = verdict([taken('2026-11-12T03:00:00Z')], '2026-10-01');
    expect(held).toEqual([expect.objectContaining({ kind: 'quiz', subject: 'QZ-15', score: 60 })]);
    expect(missing.map(({ kind }) => kind)).toEqual(['signature']);
  });

  test('asks nothing of a newcomer in the first week', () => {
    const { held, missing } = verdict([], '2026-11-18');
    expect(held).toEqual([]);
    expect(missing.map(({ kind }) => kind)).toEqual(['signature']);
  });
});
