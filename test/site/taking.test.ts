import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { triesAt } from '../../records/gate.ts';
import { beforePaper } from '../../site/papers/before-paper.ts';
import { explainAnswer } from '../../site/papers/explain-answer.ts';
import { finishPaper } from '../../site/papers/finish-paper.ts';
import { startPaper } from '../../site/papers/start-paper.ts';
import { grantExtraTime, unlockQuiz } from '../../site/papers/trainers-word.ts';
import { article, contentFolder, write } from './content-folder.ts';
import { quizTaker, refusal, type QuizTaker } from './quiz-taker.ts';
import { runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const question = (id: string, number: number) => `
## What does ${id} cost? \`C4\` \`${id}\`

Answer: ${String(number)} yuan

> key of ${id}, see [the price](../articles/${number % 2 === 0 ? 'BIL-02' : 'BIL-01'}.md).
`;
const BANK = `---
title: Prices
pass: 80
minutes: 10
draw: 4
---
${['one', 'two', 'three', 'four', 'five', 'six'].map((id, index) => question(id, index + 1)).join('')}`;

const folder = contentFolder({
  'en/articles/BIL-01.md': article('Prices'),
  'en/articles/BIL-02.md': article('More prices'),
  'en/quizzes/QZ-99.md': BANK,
});
const quiz = { quiz: 'QZ-99', language: 'en' as const };
/** Noon where the centre is. */
const NOON = new Date('2026-11-21T04:00:00.000Z');
const hoursLater = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);
const TRAINER = { number: '0052', role: 'trainer' } as const;

let centre: RunningCentre;
beforeAll(async () => {
  centre = await runningCentre(folder, NOON);
  expect((await centre.library()).problems).toEqual([]);
  await centre.store.savePerson({ ...TRAINER, name: '王老师', now: NOON });
});

async function taker(): Promise<QuizTaker> {
  centre.setClock(NOON);
  return await quizTaker(centre, quiz);
}

async function opens(person: string, ...articles: string[]): Promise<void> {
  const opened = articles.map((id) => ({ article: id, hash: 'x', at: centre.now() }));
  await centre.store.addKept({ person, language: 'zh', opened, favourites: [] });
}

const explain = (person: QuizTaker, attempt: string, question: string) =>
  explainAnswer(centre, person.number, { attempt, question });
/** The explanations in something that was sent. */
const keysIn = (sent: unknown) => new Set(JSON.stringify(sent).match(/key of \w+/g));
const before = async (person: QuizTaker) => {
  const { mine } = await beforePaper(centre, person.number, quiz);
  if (!mine) throw new Error('nothing is told');
  return mine;
};

describe('practice', () => {
  test('has no clock, and leaves nothing that counts for readiness', async () => {
    const person = await taker();
    const { attempt, left, practice, right } = await person.begin({ practice: true });
    expect({ left, practice }).toEqual({ left: null, practice: true });
    centre.setClock(hoursLater(100));
    const graded = await person.handIn(attempt, right);
    expect(graded).toMatchObject({ practice: true, late: false, grade: { score: 100 } });
    const [record] = await centre.store.recordsOf([person.number]);
    expect(record && triesAt(record, 'quiz', ['QZ-99'])).toEqual([]);
    expect(await before(person)).toMatchObject({ today: 0, failures: 0, passed: false, best: undefined });
  });

  test('explains a question once it is answered, and only that one', async () => {
    const person = await taker();
    const { attempt, paper, right } = await person.begin({ practice: true });
    const [first, second] = paper.questions.map(({ id }) => id);
    if (!first || !second) throw new Error('the paper has no two questions');
    expect(await refusal(explain(person, attempt, first))).toMatchObject({ status: 409 });
    await person.answer(attempt, first, right[first] ?? '');
    expect(await refusal(explain(person, attempt, second))).toMatchObject({ status: 409 });
    const { explained } = await explain(person, attempt, first);
    expect(explained).toMatchObject({
      paperId: first,
      fraction: 1,
      articles: [expect.stringMatching(/^BIL/)],
    });
    expect(keysIn(explained).size).toBe(1);
  });

  test('lets an explained answer stand, on every device', async () => {
    const person = await taker();
    const { attempt, paper, right } = await person.begin({ practice: true });
    const [first = ''] = paper.questions.map(({ id }) => id);
    await person.answer(attempt, first, '0.5');
    await explain(person, attempt, first);
    expect(await person.answer(attempt, first, right[first] ?? '')).toBe('shown');
    const again = await person.begin({ practice: true });
    expect(again.answers).toEqual({ [first]: '0.5' });
    expect(again.explained).toMatchObject({ [first]: { fraction: 0 } });
    expect((await person.handIn(attempt, right)).grade.score).toBe(75);
  });

  test('handed in keeps the keys of what was not answered', async () => {
    const person = await taker();
    const { attempt, paper, right } = await person.begin({ practice: true });
    const [first = ''] = paper.questions.map(({ id }) => id);
    const { grade } = await person.handIn(attempt, { [first]: right[first] ?? '' });
    expect(keysIn(grade).size).toBe(1);
    expect(grade.items.filter(({ right }) => right !== '')).toHaveLength(1);
  });

  test('is refused while a certified paper is open, and open again afterwards', async () => {
    const person = await taker();
    const practice = await person.begin({ practice: true });
    const [first = ''] = practice.paper.questions.map(({ id }) => id);
    await person.answer(practice.attempt, first, '1');
    const earlier = await person.take('passes');
    expect(earlier.practice).toBe(false);
    const attempts = await centre.store.attemptsOf(person.number);
    const done = attempts.find(({ state }) => state === 'finished')?.id ?? '';
    const { attempt } = await person.begin();
    const cribs = [
      () => person.begin({ practice: true }),
      () => explain(person, practice.attempt, first),
      () => person.handIn(practice.attempt),
      () => person.handIn(done),
    ];
    for (const crib of cribs) {
      expect(await refusal(crib())).toMatchObject({
        status: 403,
        said: expect.stringMatching(/certified paper of this quiz open.*open again/),
      });
    }
    await person.handIn(attempt);
    for (const crib of cribs) await crib();
  });

  test('is open again when the time of a certified paper that was left is over', async () => {
    const person = await taker();
    await person.begin();
    centre.setClock(new Date(NOON.getTime() + 10 * 60_000 + 30_000));
    expect(await refusal(person.begin({ practice: true }))).toMatchObject({ status: 403 });
    centre.setClock(new Date(NOON.getTime() + 10 * 60_000 + 30_001));
    expect(await person.begin({ practice: true })).toMatchObject({ practice: true });
  });

  test('beside a certified paper of the same person is another paper', async () => {
    const person = await taker();
    const practice = await person.begin({ practice: true });
    const certified = await person.begin();
    expect(certified.attempt).not.toBe(practice.attempt);
    expect(certified).toMatchObject({ practice: false, left: 600_000 });
    expect(await refusal(explain(person, certified.attempt, Object.keys(certified.right)[0] ?? ''))).toEqual({
      status: 403,
      said: 'A certified paper is explained after it is handed in.',
    });
  });

  test('of somebody else is explained to nobody', async () => {
    const [owner, other] = [await taker(), await taker()];
    const { attempt, paper } = await owner.begin({ practice: true });
    const [first = ''] = paper.questions.map(({ id }) => id);
    await owner.answer(attempt, first, '1');
    expect(await refusal(explain(other, attempt, first))).toMatchObject({ status: 404 });
    expect(await refusal(explain(owner, randomUUID(), first))).toMatchObject({ status: 404 });
    expect(await refusal(explain(owner, attempt, 'made-up'))).toMatchObject({ status: 404 });
    const signedOut = explainAnswer(centre, undefined, { attempt, question: first });
    expect(await refusal(signedOut)).toMatchObject({ status: 401 });
  });
});

describe('a guest', () => {
  test('practises: each answer is explained at once, and no other', async () => {
    const { token, paper, practice, attempt } = await startPaper(centre, undefined, quiz);
    expect({ practice, attempt }).toEqual({ practice: true, attempt: null });
    const [first = '', second = ''] = paper.questions.map(({ id }) => id);
    const sent = { token: token ?? '', question: first, answer: '1' };
    const { explained } = await explainAnswer(centre, undefined, sent);
    expect(keysIn(explained).size).toBe(1);
    const unanswered = explainAnswer(centre, undefined, { ...sent, question: second, answer: '' });
    expect(await refusal(unanswered)).toMatchObject({ status: 409 });
    const empty = await finishPaper(centre, undefined, { attempt: null, token, answers: {} });
    expect(JSON.stringify(empty)).not.toContain('key of');
  });

  test('may not where the centre wants people signed in', async () => {
    write(folder, 'centre/quizzes.yaml', 'guests: false\n');
    await centre.publish(folder);
    expect(await refusal(startPaper(centre, undefined, quiz))).toMatchObject({ status: 403 });
    expect(await beforePaper(centre, undefined, quiz)).toMatchObject({ rules: { guests: false } });
    write(folder, 'centre/quizzes.yaml', 'guests: true\n');
    await centre.publish(folder);
  });
});

describe('a certified paper', () => {
  test('is begun twice a day and no more, by whatever way', async () => {
    const person = await taker();
    await person.take('passes');
    await person.take('passes');
    expect(await refusal(person.begin())).toEqual({
      status: 403,
      said: expect.stringMatching(/2 certified papers are used.*again from midnight/),
    });
    expect(await before(person)).toMatchObject({ today: 2, hindrance: { why: 'tomorrow' } });
    await person.begin({ practice: true });
    centre.setClock(hoursLater(12));
    expect(await person.begin()).toMatchObject({ practice: false });
  });

  test('after a failure asks for the articles of what was missed, wherever they are opened', async () => {
    const person = await taker();
    await person.take('fails');
    expect(await refusal(person.begin())).toEqual({
      status: 403,
      said: 'Before you take it again, open the articles of the questions you missed: Prices, More prices. Then come back and start.',
    });
    await opens(person.number, 'BIL-01');
    expect((await before(person)).hindrance).toEqual({ why: 'read', articles: ['BIL-02'] });
    await opens(person.number, 'BIL-02');
    expect((await before(person)).hindrance).toBeUndefined();
    await person.begin();
  });

  test('does not count an article that was opened before the failure', async () => {
    const person = await taker();
    await opens(person.number, 'BIL-01', 'BIL-02');
    centre.setClock(hoursLater(1));
    await person.take('fails');
    expect((await before(person)).hindrance).toMatchObject({ why: 'read' });
  });

  test('asks for what was not asked last time, as far as the bank reaches', async () => {
    const person = await taker();
    const asked = async () => {
      const { grade } = await person.take('passes');
      return grade.items.map(({ questionId }) => questionId);
    };
    for (const day of [0, 1, 2, 3]) {
      centre.setClock(hoursLater(24 * day));
      const [first, second] = [await asked(), await asked()];
      expect(second.filter((id) => first.includes(id))).toHaveLength(2);
    }
  });

  test('failed three times is locked until a trainer unlocks it, with a reason', async () => {
    const person = await taker();
    for (const day of [0, 1, 2]) {
      centre.setClock(hoursLater(24 * day));
      await person.take('fails');
      await opens(person.number, 'BIL-01', 'BIL-02');
    }
    centre.setClock(hoursLater(24 * 9));
    expect(await refusal(person.begin())).toEqual({
      status: 403,
      said: expect.stringMatching(/3 times in a row.*with a trainer.*Practice stays open/),
    });
    const unlock = { person: person.number, quiz: 'QZ-99', reason: 'We went through the prices' };
    expect(await unlockQuiz(centre, TRAINER, unlock)).toEqual({ unlocked: 'QZ-99' });
    expect(await refusal(unlockQuiz(centre, TRAINER, unlock))).toMatchObject({ status: 409 });
    expect(await person.begin()).toMatchObject({ practice: false });
  });

  test('handed in late keeps what came late, marked as late, and does not count it', async () => {
    const person = await taker();
    const { attempt, paper, right } = await person.begin();
    const [first = '', second = ''] = paper.questions.map(({ id }) => id);
    await person.answer(attempt, first, right[first] ?? '');
    centre.setClock(hoursLater(1));
    const graded = await person.handIn(attempt, right);
    expect(graded).toMatchObject({ late: true, grade: { score: 25 } });
    const kept = await centre.store.answers(attempt);
    expect(kept.find(({ question }) => question === first)).toMatchObject({ late: false });
    expect(kept.find(({ question }) => question === second)).toMatchObject({
      late: true,
      answer: right[second],
    });
    await person.handIn(attempt, right);
    expect(await centre.store.answerCount(attempt)).toBe(4);
  });

  test('left until its time was over counts as taken', async () => {
    const person = await taker();
    await person.begin();
    centre.setClock(hoursLater(1));
    expect(await before(person)).toMatchObject({ today: 1, open: { left: 0 } });
    expect(await refusal(person.begin())).toMatchObject({
      status: 403,
      said: expect.stringMatching(/articles/),
    });
    expect(await before(person)).toMatchObject({ today: 1, failures: 1, open: undefined });
  });
});

describe('extra time', () => {
  const grant = (person: QuizTaker, amount: number, unit: 'percent' | 'minutes', id = '') =>
    grantExtraTime(centre, TRAINER, {
      person: person.number,
      quiz: id,
      amount,
      unit,
      reason: 'Reads with a screen reader',
    });

  test('is shown before the start, with its reason, and is on the clock', async () => {
    const person = await taker();
    await grant(person, 25, 'percent');
    expect((await before(person)).time).toEqual({
      minutes: 10,
      extra: 3,
      reason: 'Reads with a screen reader',
    });
    expect(await person.begin()).toMatchObject({ left: 13 * 60_000 });
  });

  test('for one quiz stands before that for all, and nought takes it away', async () => {
    const person = await taker();
    await grant(person, 100, 'percent');
    await grant(person, 7, 'minutes', 'QZ-99');
    expect((await before(person)).time.extra).toBe(7);
    await grant(person, 0, 'minutes', 'QZ-99');
    expect((await before(person)).time).toEqual({ minutes: 10, extra: 0 });
    const { attempt } = await person.begin();
    await grant(person, 60, 'minutes', 'QZ-99');
    expect(await person.begin()).toMatchObject({ attempt, left: 600_000 });
  });
});
