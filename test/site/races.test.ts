import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { startPostgres, type PostgresServer } from '../records/postgres-server.ts';
import { contentFolder } from './content-folder.ts';
import { ask, comeIn } from './endpoint.ts';
import { runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const question = (number: number) => `
## What does plan ${String(number)} cost? \`C4\` \`plan-${String(number)}\`

Answer: ${String(number)} yuan

> It is in the list.
`;
const BANK = `---
title: Prices
pass: 100
minutes: 10
draw: 3
---
${[1, 2, 3, 4, 5].map(question).join('')}`;

const MANY = 200;
const NOON = new Date('2026-11-21T04:00:00.000Z');
const folder = contentFolder({ 'en/quizzes/QZ-99.md': BANK });

const started = z.object({
  attempt: z.string(),
  paper: z.object({ questions: z.array(z.object({ id: z.string() })) }),
});
const outcome = z.object({ outcome: z.string() });
const graded = z.object({ grade: z.object({ score: z.number(), passed: z.boolean() }) });

/** What must hold when many requests of one person come at once, on whichever database. */
function raceCases(where: () => Promise<string | undefined>): void {
  let centre: RunningCentre;
  let people = 0;
  beforeAll(async () => {
    centre = await runningCentre(folder, NOON, await where());
  });

  /** Somebody new, whose requests go through the real endpoints. */
  async function somebody() {
    people += 1;
    const number = String(6000 + people);
    const cookie = await comeIn(centre, { number, name: number, role: 'agent' });
    const post = (address: string, body: object) => ask(centre, 'POST', address, { cookie, body });
    const start = (more = {}) => post('/api/quizzes/start', { quiz: 'QZ-99', language: 'en', ...more });
    const begin = async () => started.parse(await (await start()).json());
    const answer = async (body: object) => {
      const given = { question: 'x', answer: '1', sequence: 1, key: randomUUID(), ...body };
      return outcome.parse(await (await post('/api/quizzes/answer', given)).json()).outcome;
    };
    const finish = (attempt: string, answers: object) =>
      post('/api/quizzes/finish', { attempt, token: null, answers });
    return { number, start, begin, answer, finish };
  }

  const atOnce = <T>(deed: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: MANY }, (_, index) => deed(index)));
  const distinct = (values: readonly unknown[]) => new Set(values.map((value) => JSON.stringify(value)));

  test('two hundred starts are one attempt with one paper', async () => {
    const { number, start } = await somebody();
    const answers = await atOnce(() => start());
    expect(distinct(answers.map(({ status }) => status))).toEqual(new Set(['200']));
    const papers = await Promise.all(answers.map(async (one) => started.parse(await one.json())));
    expect(distinct(papers).size).toBe(1);
    expect(await centre.store.attemptsOf(number)).toHaveLength(1);
  });

  test('two hundred starts of practice are one as well', async () => {
    const { number, start } = await somebody();
    const answers = await atOnce(() => start({ practice: true }));
    const papers = await Promise.all(answers.map(async (one) => started.parse(await one.json())));
    expect(distinct(papers).size).toBe(1);
    expect(await centre.store.attemptsOf(number)).toHaveLength(1);
  });

  test('two hundred times the same answer is one answer', async () => {
    const { begin, answer } = await somebody();
    const { attempt, paper } = await begin();
    const same = { attempt, question: paper.questions[0]?.id, key: randomUUID() };
    const told = await atOnce(() => answer(same));
    expect(told.filter((one) => one === 'saved')).toHaveLength(1);
    expect(told.filter((one) => one === 'repeated')).toHaveLength(MANY - 1);
    expect(await centre.store.answerCount(attempt)).toBe(1);
  });

  test('two hundred answers under one number leave one', async () => {
    const { begin, answer } = await somebody();
    const { attempt, paper } = await begin();
    const question = paper.questions[0]?.id;
    const told = await atOnce((index) => answer({ attempt, question, answer: String(index) }));
    expect(told.filter((one) => one === 'saved')).toHaveLength(1);
    expect(told.filter((one) => one === 'out-of-step')).toHaveLength(MANY - 1);
    const kept = await centre.store.answers(attempt);
    expect(kept.map(({ answer }) => answer)).toEqual([String(told.indexOf('saved'))]);
  });

  test('of two hundred answers in any order the last given counts', async () => {
    const { begin, answer } = await somebody();
    const { attempt, paper } = await begin();
    const question = paper.questions[0]?.id;
    const told = await atOnce((index) =>
      answer({ attempt, question, answer: String(index), sequence: MANY - index }),
    );
    expect(distinct(told)).toEqual(new Set(['"saved"']));
    expect(await centre.store.answers(attempt)).toMatchObject([{ answer: '0', sequence: MANY }]);
  });

  test('two hundred hand-ins with different answers leave one score, and all are shown it', async () => {
    const { number, begin, finish } = await somebody();
    const { attempt, paper } = await begin();
    const results = await centre.recorded('results');
    const answers = await atOnce((index) =>
      finish(attempt, Object.fromEntries(paper.questions.map(({ id }) => [id, String(index % 6)]))),
    );
    expect(distinct(answers.map(({ status }) => status))).toEqual(new Set(['200']));
    const told = await Promise.all(answers.map(async (one) => graded.parse(await one.json())));
    expect(distinct(told).size).toBe(1);
    expect(await centre.recorded('results')).toBe(results + 1);
    const [only] = await centre.store.attemptsOf(number);
    expect(only).toMatchObject({ state: 'finished', score: told[0]?.grade.score });
  });

  test('an answer that was acknowledged while others handed in counts', async () => {
    const { begin, answer, finish } = await somebody();
    const { attempt, paper } = await begin();
    const [first, second] = paper.questions.map(({ id }) => id);
    const deeds = await atOnce(async (index) => {
      if (index % 2 === 0) {
        await finish(attempt, {});
        return undefined;
      }
      const question = index % 4 === 1 ? first : second;
      const told = await answer({ attempt, question, answer: String(index), sequence: index });
      return told === 'saved' ? { question, index } : undefined;
    });
    const saved = deeds.filter((one) => one !== undefined);
    const last = (question: string | undefined) =>
      saved.filter((one) => one.question === question).at(-1)?.index;
    const finished = await centre.store.attempt(attempt);
    const submission = z
      .record(z.string(), z.string())
      .parse(finished?.state === 'finished' ? finished.submission : undefined);
    for (const question of [first, second]) {
      const index = last(question);
      expect(submission[question ?? '']).toBe(index === undefined ? undefined : String(index));
    }
  });

  test('two hundred greedy ones at the day’s limit never get a third paper', async () => {
    const { number, begin, start, finish } = await somebody();
    await finish((await begin()).attempt, {});
    const greed = async () => {
      const answer = await start();
      if (answer.status !== 200) return answer.status;
      const { attempt } = started.parse(await answer.json());
      return (await finish(attempt, {})).status;
    };
    const statuses = await atOnce(async () => [await greed(), await greed()]);
    const attempts = await centre.store.attemptsOf(number);
    expect(attempts.map(({ state }) => state)).toEqual(['finished', 'finished']);
    expect(distinct(statuses.flat())).toEqual(new Set(['200', '403']));
    expect((await start()).status).toBe(403);
  });
}

describe('on SQLite', () => {
  raceCases(() => Promise.resolve(undefined));
});

describe('on PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());
  raceCases(() => server.freshDatabase());
});
