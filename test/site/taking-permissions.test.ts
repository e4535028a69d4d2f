import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../records/people.ts';
import { NotDone } from '../../site/answer.ts';
import type { Asker } from '../../site/people/rights.ts';
import { trainersList } from '../../site/papers/trainers-list.ts';
import { extraTimeBody, grantExtraTime, unlockBody, unlockQuiz } from '../../site/papers/trainers-word.ts';
import { contentFolder } from './content-folder.ts';
import { quizTaker, type QuizTaker } from './quiz-taker.ts';
import { answerTo, runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const BANK = `---
title: Prices
pass: 80
minutes: 10
---

## What does it cost? \`C4\` \`cost\`

Answer: 5 yuan

> Five.
`;
const quiz = { quiz: 'QZ-99', language: 'en' as const };
const NOON = new Date('2026-11-21T04:00:00.000Z');

let centre: RunningCentre;
const people = new Map<string, Asker>();
beforeAll(async () => {
  centre = await runningCentre(contentFolder({ 'en/quizzes/QZ-99.md': BANK }), NOON);
  const made: [string, string, Role, string?][] = [
    ['an admin', '0001', 'admin'],
    ['the leader of the team', '0031', 'leader', 'early'],
    ['another leader', '0032', 'leader', 'late'],
    ['a trainer', '0052', 'trainer'],
    ['another trainer', '0053', 'trainer'],
    ['an agent', '0044', 'agent', 'early'],
    ['a trainee', '8146', 'trainee', 'early'],
  ];
  for (const [name, number, role, team] of made) {
    await centre.store.savePerson({ number, name, role, team, now: NOON });
    people.set(name, { number, role });
  }
});

function asker(name: string): Asker {
  const who = people.get(name);
  if (!who) throw new Error(`there is no ${name}`);
  return who;
}

/** Somebody of the early shift whose quiz is locked. */
async function locked(): Promise<QuizTaker> {
  const person = await quizTaker(centre, quiz);
  for (const day of [0, 1, 2]) {
    centre.setClock(new Date(NOON.getTime() + day * 86_400_000));
    await person.take('fails');
  }
  return person;
}

async function outcome(deed: () => Promise<unknown>): Promise<'done' | number> {
  try {
    await deed();
    return 'done';
  } catch (error) {
    if (error instanceof NotDone) return error.status;
    throw error;
  }
}

/** Written first: who may unlock, grant time, and see the list of what waits. */
const CASES: [who: string, allowed: 'done' | number][] = [
  ['an admin', 'done'],
  ['a trainer', 'done'],
  ['the leader of the team', 403],
  ['another leader', 403],
  ['an agent', 403],
  ['a trainee', 403],
];

describe.each(CASES)('%s', (name, allowed) => {
  test(`unlocks a quiz: ${String(allowed)}`, async () => {
    const { number: person } = await locked();
    const body = { person, quiz: 'QZ-99', reason: 'We talked' };
    expect(await outcome(() => unlockQuiz(centre, asker(name), body))).toBe(allowed);
    expect(await centre.store.unlocks(person)).toHaveLength(allowed === 'done' ? 1 : 0);
  });

  test(`grants extra time: ${String(allowed)}`, async () => {
    const { number: person } = await quizTaker(centre, quiz);
    const body = { person, quiz: '', amount: 25, unit: 'percent', reason: 'Reads slowly' } as const;
    expect(await outcome(() => grantExtraTime(centre, asker(name), body))).toBe(allowed);
    expect(await centre.store.extraTimes(person)).toHaveLength(allowed === 'done' ? 1 : 0);
  });

  test(`sees what waits for a trainer: ${String(allowed)}`, async () => {
    expect(await outcome(() => trainersList(centre, asker(name), 'zh'))).toBe(allowed);
  });
});

describe('the object', () => {
  const trainer = { number: '0052', role: 'trainer' } as const;

  test.each([
    ['nobody', { person: '9999' }, 404],
    ['themselves', { person: '0052' }, 403],
    ['a quiz that is not there', { quiz: 'QZ-98' }, 404],
    ['a quiz that is not locked', {}, 409],
  ])('of a trainer’s unlock is %s', async (_, more, status) => {
    const { number: person } = await quizTaker(centre, quiz);
    const body = { person, quiz: 'QZ-99', reason: 'We talked', ...more };
    expect(await outcome(() => unlockQuiz(centre, trainer, body))).toBe(status);
  });

  test.each([
    ['nobody', { person: '9999' }, 404],
    ['themselves', { person: '0052' }, 403],
    ['another trainer', { person: '0053' }, 'done'],
    ['a quiz that is not there', { quiz: 'QZ-98' }, 404],
  ])('of extra time is %s', async (_, more, status) => {
    const { number: person } = await quizTaker(centre, quiz);
    const body = { person, quiz: '', amount: 5, unit: 'minutes' as const, reason: 'Reads slowly', ...more };
    expect(await outcome(() => grantExtraTime(centre, trainer, body))).toBe(status);
  });

  test('somebody who has left is nobody', async () => {
    const person = await locked();
    await centre.store.disablePerson(person.number, NOON);
    const body = { person: person.number, quiz: 'QZ-99', reason: 'We talked' };
    expect(await outcome(() => unlockQuiz(centre, trainer, body))).toBe(404);
    const { waiting } = await trainersList(centre, trainer, 'en');
    expect(waiting.map(({ person: { number } }) => number)).not.toContain(person.number);
  });
});

describe('a body', () => {
  const trainer = { number: '0052', role: 'trainer' } as const;
  const granting = { person: '8146', quiz: '', amount: 25, unit: 'percent', reason: 'Reads slowly' };

  test.each([
    ['without a reason', { ...granting, reason: ' ' }],
    ['with too much time', { ...granting, amount: 301 }],
    ['with less than none', { ...granting, amount: -1 }],
    ['with half a minute', { ...granting, unit: 'minutes', amount: 0.5 }],
    ['with a line break in the reason', { ...granting, reason: 'a\nb' }],
    ['with more than is asked', { ...granting, by: '0001' }],
  ])('%s is refused', async (_, body) => {
    const { status } = await answerTo(body, extraTimeBody, (read) => grantExtraTime(centre, trainer, read));
    expect(status).toBe(400);
  });

  test('that unlocks without a reason is refused', async () => {
    const body = { person: '8146', quiz: 'QZ-99', reason: '' };
    const { status } = await answerTo(body, unlockBody, (read) => unlockQuiz(centre, trainer, read));
    expect(status).toBe(400);
  });
});

test('the list names who waits and for what, and what was granted', async () => {
  const trainer = { number: '0052', role: 'trainer' } as const;
  const person = await locked();
  await grantExtraTime(centre, trainer, {
    person: person.number,
    quiz: 'QZ-99',
    amount: 5,
    unit: 'minutes',
    reason: 'Reads slowly',
  });
  const { waiting, extraTimes } = await trainersList(centre, trainer, 'en');
  expect(waiting.find((one) => one.person.number === person.number)).toMatchObject({
    quiz: { id: 'QZ-99', title: 'Prices' },
    failures: 3,
    scores: [0, 0, 0],
  });
  expect(extraTimes.find((one) => one.person.number === person.number)).toMatchObject({
    quiz: { id: 'QZ-99' },
    extra: { minutes: 5 },
    reason: 'Reads slowly',
    by: 'a trainer',
  });
  await unlockQuiz(centre, trainer, { person: person.number, quiz: 'QZ-99', reason: 'We talked' });
  const after = await trainersList(centre, trainer, 'en');
  expect(after.waiting.map((one) => one.person.number)).not.toContain(person.number);
});
