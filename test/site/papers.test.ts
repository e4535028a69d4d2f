import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Answers } from '../../quizzes/answers.ts';
import type { Quiz } from '../../quizzes/quiz.ts';
import { NotDone } from '../../site/answer.ts';
import { finishBody, finishPaper } from '../../site/papers/finish-paper.ts';
import { sealPaper } from '../../site/papers/guest-paper.ts';
import { quizHash } from '../../site/papers/quiz-version.ts';
import { answerBody, saveAnswer } from '../../site/papers/save-answer.ts';
import { startBody, startPaper, type StartedPaper } from '../../site/papers/start-paper.ts';
import { fullyRight } from '../quizzes/answer-sheet.ts';
import { minutesAfter, NOW } from '../records/moments.ts';
import { contentFolder, write } from './content-folder.ts';
import { answerTo, runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Each stands in what only the key may hold, or names a question for its author; the numbers are the key itself. */
const CANARIES = /canary|9182\.7|"C4"|"C7"|q-(single|multiple|true|number|words|blanks|order|match)/;

const BANK = `---
title: All types
pass: 80
minutes: 10
---

An introduction.

## Which opening is complete? \`C4\` \`q-single\`

- [ ] Hello, what can I do for you today?
  > canary of a remark
- [x] Hello, Qinghe Mobile, agent 8023.
- [ ] Your identity number, please, so that I may begin.
  > canary of another remark

> canary of an explanation, see [x](../articles/CANARY-canary.md).

## Which may you do? \`C7\` \`q-multiple\` \`critical\`

- [ ] Tell him the balance
  > canary
- [x] Check in another way
- [x] Ask him to come
- [ ] Read him the answer
  > canary

> canary

## A silent call is logged too. \`C4\` \`q-true\`

- [x] True
- [ ] False
  > canary

> canary

## What does leaving cost? \`C4\` \`q-number\`

Answer: 9182.70 ± 0.01 yuan

> canary

## What is the rule called? \`C4\` \`q-words\`

Answer: canary first | canary before

> canary

## When is the bill out? \`C4\` \`q-blanks\`

It is out on the [[canary third | canary 3rd]], and paying late means [[(suspension) | a fine | closing]].

> canary

## Put the steps in order. \`C4\` \`q-order\`

1. Listen
2. Check
3. Solve

> canary

## Which level for which request? \`C7\` \`q-match\`

| Request  | Level |
| -------- | ----- |
| a tariff | L0    |
| own bill | L1    |
|          | L3    |

> canary
`;

const FILE = 'en/quizzes/QZ-99.md';
const folder = contentFolder({ [FILE]: BANK });
const quiz = { quiz: 'QZ-99', language: 'en' as const };
let centre: RunningCentre;
let bank: Quiz;
let people = 0;

beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
  bank = await published();
});

async function published(): Promise<Quiz> {
  const [found] = (await centre.library()).quizzes;
  if (!found) throw new Error('the quiz cannot be read');
  return found;
}

/** Somebody new, so that each test has an open record before it. */
async function somebody(): Promise<string> {
  people += 1;
  const number = String(2000 + people);
  await centre.store.savePerson({ number, name: number, role: 'agent', now: NOW });
  return number;
}

/** A paper on record, with the answers of somebody who knows everything: found by the seed, which stays on the server. */
async function begun(person: string): Promise<StartedPaper & { attempt: string; right: Answers }> {
  const started = await startPaper(centre, person, quiz);
  const kept = started.attempt === null ? undefined : await centre.store.attempt(started.attempt);
  if (!kept) throw new Error('no attempt was begun');
  return { ...started, attempt: kept.id, right: fullyRight(bank, kept.seed) };
}

/** Saves the answers one by one, numbered from `first`. */
async function save(person: string, attempt: string, answers: Answers, first = 1): Promise<void> {
  let sequence = first;
  for (const [question, answer] of Object.entries(answers)) {
    const saved = await saveAnswer(centre, person, {
      attempt,
      question,
      answer,
      sequence,
      key: randomUUID(),
    });
    expect(saved.outcome).toBe('saved');
    sequence += 1;
  }
}

const handIn = (attempt: string, answers: Answers = {}) => ({ attempt, token: null, answers });

async function refusal(deed: Promise<unknown>): Promise<number> {
  const error: unknown = await deed.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof NotDone)) throw new Error(`not refused: ${String(error)}`);
  expect(error.words.zh).toMatch(/\p{Script=Han}/u);
  return error.status;
}

describe('before a paper is handed in, nothing that the browser gets holds the key', () => {
  test('whoever starts, resumes and answers', async () => {
    expect(BANK).toMatch(CANARIES);
    for (let round = 0; round < 20; round += 1) {
      const guest = await startPaper(centre, undefined, quiz);
      expect(JSON.stringify(guest)).not.toMatch(CANARIES);
      expect(Buffer.from(guest.token ?? '', 'base64url').toString('latin1')).not.toMatch(/QZ-99|seed|canary/);
    }
    const person = await somebody();
    const { attempt, right, ...started } = await begun(person);
    expect(JSON.stringify(started)).not.toMatch(CANARIES);
    const [question = '', answer = ''] = Object.entries(right)[0] ?? [];
    const given = { attempt, question, answer, sequence: 1, key: randomUUID() };
    const outcomes = [await saveAnswer(centre, person, given), await saveAnswer(centre, person, given)];
    expect(JSON.stringify(outcomes)).toBe(
      '[{"outcome":"saved","late":false},{"outcome":"repeated","late":false}]',
    );
    const seed = (await centre.store.attempt(attempt))?.seed ?? 'no seed';
    const resumed = { ...(await startPaper(centre, person, quiz)), answers: {} };
    expect(JSON.stringify(resumed)).not.toMatch(CANARIES);
    expect(JSON.stringify([started, resumed, outcomes])).not.toContain(seed);
  });

  test('neither by a word, a number or a field that judges', async () => {
    const started = await startPaper(centre, await somebody(), quiz);
    const fields = [...JSON.stringify(started).matchAll(/"([a-zA-Z]+)":/g)].map(([, field]) => field);
    const telling = ['why', 'whys', 'partner', 'wordings', 'answer', 'tolerance', 'explanation'];
    expect(fields.filter((field) => telling.includes(field ?? ''))).toEqual([]);
    // The right column of a match is called so; what must not be told is what is right.
    expect(JSON.stringify(started)).not.toMatch(/"right":(true|false)/);
    expect(fields).not.toContain('critical');
    expect(fields).not.toContain('seed');
  });

  test('and afterwards everything is explained', async () => {
    const person = await somebody();
    const { attempt } = await begun(person);
    expect(JSON.stringify(await finishPaper(centre, person, handIn(attempt)))).toMatch(CANARIES);
  });
});

describe('a guest', () => {
  test('is graded, and leaves nothing in the record', async () => {
    const before = await centre.recorded('attempts');
    const { token, attempt, left, paper } = await startPaper(centre, undefined, quiz);
    expect({ attempt, left, questions: paper.questions.length }).toEqual({
      attempt: null,
      left: null,
      questions: 8,
    });
    const graded = await finishPaper(centre, undefined, { attempt: null, token, answers: {} });
    expect(graded).toMatchObject({ kept: false, late: false, grade: { score: 0, passed: false } });
    expect(graded.grade.items).toHaveLength(8);
    expect(await centre.recorded('attempts')).toBe(before);
  });

  test('gets full marks for right answers', async () => {
    const seed = 'a seed of some bits';
    const token = sealPaper(centre.secret, { quiz: 'QZ-99', hash: quizHash({ quiz: bank }), seed });
    const graded = await finishPaper(centre, undefined, {
      attempt: null,
      token,
      answers: fullyRight(bank, seed),
    });
    expect(graded.grade).toMatchObject({ score: 100, passed: true });
  });

  test('who changed the sealed paper in any place gets no grade', async () => {
    const { token } = await startPaper(centre, undefined, quiz);
    const bytes = Buffer.from(token ?? '', 'base64url');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ by;
        const sent = { attempt: null, token: changed.toString('base64url'), answers: {} };
        expect(await refusal(finishPaper(centre, undefined, sent))).toBe(409);
      }),
    );
  });

  test.each([
    ['no sealed paper', () => null],
    ['an empty one', () => ''],
    ['a short one', () => 'AAAA'],
    ['noise', () => 'A'.repeat(200)],
    [
      'one sealed elsewhere',
      () => sealPaper('another secret', { quiz: 'QZ-99', hash: quizHash({ quiz: bank }), seed: 's' }),
    ],
    [
      'one of another quiz',
      () => sealPaper(centre.secret, { quiz: 'QZ-98', hash: quizHash({ quiz: bank }), seed: 's' }),
    ],
    ['one of another version', () => sealPaper(centre.secret, { quiz: 'QZ-99', hash: 'old', seed: 's' })],
  ])('with %s gets no grade', async (_, token) => {
    const sent = { attempt: null, token: token(), answers: {} };
    expect(await refusal(finishPaper(centre, undefined, sent))).toBe(409);
  });
});

test('a quiz that is not published cannot be started', async () => {
  expect(await refusal(startPaper(centre, undefined, { quiz: 'QZ-98', language: 'en' }))).toBe(404);
  expect(await refusal(startPaper(centre, undefined, { quiz: 'QZ-99', language: 'zh' }))).toBe(404);
});

describe('a paper on record', () => {
  test('stays the same on every device, with the answers given so far', async () => {
    const person = await somebody();
    const { attempt, paper, right } = await begun(person);
    const [one, two] = Object.entries(right);
    if (!one || !two) throw new Error('the paper has no two questions');
    await save(person, attempt, Object.fromEntries([one, two]));
    const resumed = await startPaper(centre, person, quiz);
    expect(resumed).toMatchObject({ attempt, paper, answers: Object.fromEntries([one, two]), next: 3 });
  });

  test('started from twenty devices at once is one', async () => {
    const person = await somebody();
    const started = await Promise.all(Array.from({ length: 20 }, () => startPaper(centre, person, quiz)));
    expect(new Set(started.map(({ attempt }) => attempt)).size).toBe(1);
    expect(new Set(started.map(({ paper }) => JSON.stringify(paper))).size).toBe(1);
    expect(await centre.store.attemptsOf(person)).toHaveLength(1);
  });

  test('counts each question’s last answer', async () => {
    const person = await somebody();
    const { attempt, right } = await begun(person);
    await save(person, attempt, Object.fromEntries(Object.keys(right).map((question) => [question, ''])));
    await save(person, attempt, right, 100);
    expect((await finishPaper(centre, person, handIn(attempt))).grade).toMatchObject({
      score: 100,
      passed: true,
    });
  });

  test('with an order that was never touched has it unanswered, in practice too', async () => {
    for (const practice of [undefined, true]) {
      const person = await somebody();
      const started = await startPaper(centre, person, { ...quiz, ...(practice && { practice }) });
      const order = started.paper.questions.find(({ type }) => type === 'order');
      const steps = order && 'steps' in order ? order.steps.map(({ id }) => id) : [];
      const attempt = started.attempt ?? '';
      await save(person, attempt, { [order?.id ?? '']: steps });
      const { grade } = await finishPaper(centre, person, handIn(attempt));
      const item = grade.items.find(({ paperId }) => paperId === order?.id);
      expect(item).toMatchObject({ type: 'order', answered: false, fraction: 0 });
    }
  });

  test('handed in twice counts once, and the second time shows what the first was worth', async () => {
    const person = await somebody();
    const { attempt, right } = await begun(person);
    const first = await finishPaper(centre, person, handIn(attempt, right));
    expect(first).toMatchObject({ kept: true, grade: { score: 100 } });
    const results = await centre.recorded('results');
    expect((await finishPaper(centre, person, handIn(attempt))).grade).toEqual(first.grade);
    expect(await centre.recorded('results')).toBe(results);
    expect(await centre.store.attemptsOf(person)).toMatchObject([{ score: 100, passed: true }]);
  });

  test('handed in from ten devices at once has one result, and all are shown it', async () => {
    const person = await somebody();
    const { attempt, right } = await begun(person);
    const results = await centre.recorded('results');
    const graded = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        finishPaper(centre, person, handIn(attempt, index % 2 ? right : {})),
      ),
    );
    expect(new Set(graded.map(({ grade }) => JSON.stringify(grade))).size).toBe(1);
    expect(await centre.recorded('results')).toBe(results + 1);
  });

  test('takes no answer any more once it is handed in', async () => {
    const person = await somebody();
    const { attempt } = await begun(person);
    await finishPaper(centre, person, handIn(attempt));
    const late = { attempt, question: 'x', answer: 'y', sequence: 1, key: randomUUID() };
    expect(await saveAnswer(centre, person, late)).toEqual({ outcome: 'finished' });
  });

  test('is nobody else’s: neither to answer nor to hand in', async () => {
    const [owner, other] = [await somebody(), await somebody()];
    const { attempt, right } = await begun(owner);
    const given = { attempt, question: 'x', answer: 'y', sequence: 1, key: randomUUID() };
    expect(await refusal(saveAnswer(centre, other, given))).toBe(404);
    expect(await refusal(finishPaper(centre, other, handIn(attempt, right)))).toBe(404);
    expect(await refusal(finishPaper(centre, other, handIn(randomUUID(), right)))).toBe(404);
    expect(await centre.store.attempt(attempt)).toMatchObject({ state: 'open' });
  });

  test('is not graded for nobody when the session has ended: sign in, and it counts', async () => {
    const person = await somebody();
    const { attempt, right } = await begun(person);
    expect(await refusal(finishPaper(centre, undefined, handIn(attempt, right)))).toBe(401);
    expect(await finishPaper(centre, person, handIn(attempt, right))).toMatchObject({
      grade: { score: 100 },
    });
  });

  test('cannot be spoiled by hundreds of answers to questions that are not on it', async () => {
    const person = await somebody();
    const { attempt, right } = await begun(person);
    for (let sequence = 1; sequence <= 501; sequence += 1) {
      const question = sequence === 1 ? '__proto__' : `made-up-${String(sequence)}`;
      await saveAnswer(centre, person, { attempt, question, answer: 'x', sequence, key: randomUUID() });
    }
    const resumed = await startPaper(centre, person, quiz);
    expect(resumed).toMatchObject({ attempt, next: 502 });
    expect(resumed.answers).toEqual({});
    expect((await finishPaper(centre, person, handIn(attempt, right))).grade.score).toBe(100);
    const finished = await centre.store.attempt(attempt);
    expect(finished?.state === 'finished' && finished.submission).toEqual(right);
  });
});

describe('the time of a paper', () => {
  const startedAt = minutesAfter(0);
  const at = (seconds: number) => centre.setClock(new Date(startedAt.getTime() + seconds * 1000));

  test('is measured by the server’s clock', async () => {
    const person = await somebody();
    at(0);
    expect(await startPaper(centre, person, quiz)).toMatchObject({ left: 600_000 });
    at(200);
    expect(await startPaper(centre, person, quiz)).toMatchObject({ left: 400_000 });
    at(600);
    expect(await startPaper(centre, person, quiz)).toMatchObject({ left: 0 });
  });

  test('over, an answer is late and does not count, while those before it do', async () => {
    const person = await somebody();
    at(0);
    const { attempt, right } = await begun(person);
    const [first, ...others] = Object.entries(right);
    if (!first) throw new Error('the paper has no question');
    at(600);
    await save(person, attempt, Object.fromEntries([first]));
    at(601);
    await save(person, attempt, Object.fromEntries(others), 2);
    at(700);
    const { grade, late } = await finishPaper(centre, person, handIn(attempt));
    expect(late).toBe(true);
    expect(grade.items.filter(({ fraction }) => fraction === 1)).toHaveLength(1);
  });

  test('leaves a paper on its way thirty seconds, and not one more', async () => {
    const [prompt, slow] = [await somebody(), await somebody()];
    at(0);
    const [inTime, late] = [await begun(prompt), await begun(slow)];
    at(630);
    expect((await finishPaper(centre, prompt, handIn(inTime.attempt, inTime.right))).grade.score).toBe(100);
    at(630.001);
    const graded = await finishPaper(centre, slow, handIn(late.attempt, late.right));
    expect(graded).toMatchObject({ late: true, grade: { score: 0, passed: false } });
  });

  test('over, the paper is handed in as it stands when the next one is begun', async () => {
    const person = await somebody();
    at(0);
    const { attempt, right } = await begun(person);
    await save(person, attempt, right);
    at(601);
    const next = await startPaper(centre, person, quiz);
    expect(next.attempt).not.toBe(attempt);
    expect(next).toMatchObject({ left: 600_000, answers: {}, next: 1 });
    expect(await centre.store.attempt(attempt)).toMatchObject({ state: 'finished', score: 100 });
  });
});

describe('while a quiz is changed', () => {
  test('a paper on record goes on with its version; a guest must begin again', async () => {
    centre.setClock(NOW);
    const person = await somebody();
    const guest = await startPaper(centre, undefined, quiz);
    const { attempt, paper, right } = await begun(person);
    write(folder, FILE, BANK.replace('9182.70', '1.00').replace('Listen', 'Hear him out'));
    await centre.publish(folder);
    expect(await startPaper(centre, person, quiz)).toMatchObject({ attempt, paper });
    expect(await finishPaper(centre, person, handIn(attempt, right))).toMatchObject({
      grade: { score: 100 },
    });
    const sent = { attempt: null, token: guest.token, answers: {} };
    expect(await refusal(finishPaper(centre, undefined, sent))).toBe(409);
    const next = await startPaper(centre, person, quiz);
    expect(JSON.stringify(next.paper)).toContain('Hear him out');
    expect(await centre.store.attempt(attempt)).toMatchObject({ hash: quizHash({ quiz: bank }) });
  });

  test('a remark in its head makes no new version', async () => {
    const before = quizHash({ quiz: await published() });
    const text = BANK.replace('9182.70', '1.00').replace('Listen', 'Hear him out');
    write(folder, FILE, text.replace('title:', '# a remark\ntitle:').replace('pass:', '\npass:'));
    await centre.publish(folder);
    expect(quizHash({ quiz: await published() })).toBe(before);
  });
});

test('no body, however wrong, gets more than a refusal', async () => {
  const person = await somebody();
  const { attempt, paper } = await begun(person);
  const question = fc.oneof(
    fc.constantFrom(...paper.questions.map(({ id }) => id), '__proto__', 'constructor', ''),
    fc.string({ maxLength: 45 }),
  );
  const ids = [...JSON.stringify(paper).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
  const answer = fc.oneof(
    fc.constantFrom(...ids),
    fc.array(fc.constantFrom(...ids), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom(...ids), fc.oneof(fc.constantFrom(...ids), fc.string())),
    fc.double(),
    fc.anything(),
  );
  const token = fc.oneof(
    fc.constant(null),
    fc.constant((await startPaper(centre, undefined, quiz)).token),
    fc.string(),
  );
  const theirs = fc.oneof(fc.constant(null), fc.constant(attempt), fc.uuid({ version: 4 }), fc.string());
  const finishing = fc.record({
    attempt: theirs,
    token,
    answers: fc.oneof(fc.dictionary(question, answer), fc.anything()),
  });
  const saving = fc.record({
    attempt: theirs,
    question,
    answer,
    sequence: fc.oneof(fc.integer(), fc.nat(100)),
    key: fc.oneof(fc.uuid({ version: 4 }), fc.string()),
  });
  const starting = fc.record({
    quiz: fc.constantFrom('QZ-99', '__proto__', ''),
    language: fc.constantFrom('en', 'zh', 'fr'),
  });
  const junk = fc.anything();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(starting, junk),
      fc.oneof(saving, junk),
      fc.oneof(finishing, junk),
      fc.constantFrom(undefined, person),
      async (start, save, finish, who) => {
        const started = await answerTo(start, startBody, (body) => startPaper(centre, who, body));
        const saved = await answerTo(save, answerBody, (body) => saveAnswer(centre, person, body));
        const finished = await answerTo(finish, finishBody, (body) => finishPaper(centre, who, body));
        expect([200, 400, 403, 404]).toContain(started.status);
        expect([200, 400, 404]).toContain(saved.status);
        expect([200, 400, 401, 403, 404, 409]).toContain(finished.status);
      },
    ),
    { numRuns: 300 },
  );
});
