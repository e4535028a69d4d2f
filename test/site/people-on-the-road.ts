import type { FinishedAttempt } from '../../records/attempts.ts';
import type { PersonRecord } from '../../records/gate.ts';
import { profilesFile } from '../../records/profile.ts';
import { readiness } from '../../records/readiness.ts';
import type { Catalogue } from '../../site/people/catalogue.ts';
import { gap } from '../../site/people/gap.ts';

/** The moment at which these tests happen. */
export const NOW = new Date('2026-11-21T01:00:00.000Z');
/** In milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** R0, R1 and R2 build on each other; R8 stands aside. */
export const { profiles } = profilesFile.parse({
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
const trial = profiles.find(({ id }) => id === 'R1') ?? missingProfile();

function missingProfile(): never {
  throw new Error('The profile R1 is gone');
}

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
/** Of what the profiles ask for, QZ-99 is not there. */
export const published = { quizzes: new Set(['QZ-02']), scenarios: new Set(['SC-01']) };
/** Chinese, with a leader who has a name. */
export const telling = {
  catalogue,
  language: 'zh',
  nameOf: (number: string) => ({ '0031': '刘班长' })[number] ?? number,
  mentor: undefined,
  onlySignature: false,
} as const;

/** A finished certified attempt. */
export function attempt(
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

/** What is on record of a newcomer. */
export function recordOf(facts: Partial<PersonRecord> = {}): PersonRecord {
  return { person: '8146', attempts: [], evidence: [], ...facts };
}

/** What a record lacks for R1, as people read it. */
export function gapsOf(record: PersonRecord, reader: 'self' | 'leader' = 'self') {
  const { missing } = readiness(trial, record, published, NOW);
  return missing.map((one) => gap(one, trial.evidence, telling, reader));
}

/** One gap of a record, by its subject. */
export function toldOf(record: PersonRecord, subject: string) {
  return gapsOf(record).find((one) => one.subject === subject);
}
