import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Answer, Answers } from '../../quizzes/answers.ts';
import type { FindDebrief } from '../../quizzes/debrief.ts';
import { grade } from '../../quizzes/grade.ts';
import { NotDone } from '../../site/answer.ts';
import { explainAnswer } from '../../site/papers/explain-answer.ts';
import { finishPaper, type GradedPaper } from '../../site/papers/finish-paper.ts';
import { openPaper } from '../../site/papers/guest-paper.ts';
import { saveAnswer } from '../../site/papers/save-answer.ts';
import { startPaper } from '../../site/papers/start-paper.ts';
import { uncoverBody, uncoverQuestion } from '../../site/papers/uncover-question.ts';
import { NOW } from '../records/moments.ts';
import { contentFolder } from './content-folder.ts';
import { answerTo, runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const BANK = `---
title: Find it
pass: 80
minutes: 10
---

## Canary: "Too much was charged!" \`C4\` \`charged\`

Find: BIL-04 | BIL-06 \`within 30s\`

> Search her words.

## Canary: "The card ran out." \`C4\` \`card\`

Find: BIL-08

> Search "card".

## An agent reads the code aloud. \`C7\` \`code\`

- [ ] True
- [x] False

> Never.
`;

const folder = contentFolder({ 'en/quizzes/QZ-99.md': BANK });
const quiz = { quiz: 'QZ-99', language: 'en' as const };
let centre: RunningCentre;
let people = 0;

beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
});

/** The clock, so many seconds after the paper was begun. */
function at(seconds: number): void {
  centre.setClock(new Date(NOW.getTime() + seconds * 1000));
}

interface Open {
  person: string;
  attempt: string;
  /** The paper's ids by the author's. */
  ids: Record<'charged' | 'card' | 'code', string>;
}

/** A paper of somebody new, begun at second 0. */
async function begun(practice = false): Promise<Open> {
  people += 1;
  const person = String(3000 + people);
  at(0);
  await centre.store.savePerson({ number: person, name: person, role: 'agent', now: NOW });
  const started = await startPaper(centre, person, { ...quiz, practice });
  const kept = await centre.store.attempt(started.attempt ?? '');
  if (!kept) throw new Error('no attempt was begun');
  return { person, attempt: kept.id, ids: await idsOf(kept.seed) };
}

async function idsOf(seed: string): Promise<Open['ids']> {
  const [bank] = (await centre.library()).quizzes;
  if (!bank) throw new Error('the quiz cannot be read');
  const { items } = grade(bank, seed, {});
  const id = (name: string) => items.find(({ questionId }) => questionId === name)?.paperId ?? '';
  return { charged: id('charged'), card: id('card'), code: id('code') };
}

function uncover({ person, attempt }: Open, question: string) {
  return uncoverQuestion(centre, person, { attempt, question });
}

let numbers = 100;

async function save({ person, attempt }: Open, question: string, answer: Answer): Promise<void> {
  numbers += 1;
  await saveAnswer(centre, person, { attempt, question, answer, sequence: numbers, key: randomUUID() });
}

function handIn({ person, attempt }: Open, answers: Answers = {}): Promise<GradedPaper> {
  return finishPaper(centre, person, { attempt, token: null, answers });
}

function debriefOf({ grade: { items } }: GradedPaper, id: string): FindDebrief {
  const debrief = items.find(({ questionId }) => questionId === id)?.debrief;
  if (debrief?.kind !== 'find') throw new Error(`${id} has no debrief`);
  return debrief;
}

async function refusal(deed: Promise<unknown>): Promise<number> {
  const error: unknown = await deed.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof NotDone)) throw new Error(`not refused: ${String(error)}`);
  return error.status;
}

describe('a covered question', () => {
  test('does not leave the server before it is uncovered, nor do the articles that answer it', async () => {
    const open = await begun();
    const started = await startPaper(centre, open.person, quiz);
    expect(JSON.stringify(started)).not.toMatch(/Canary|BIL-0/);
    const uncovered = await uncover(open, open.ids.charged);
    expect(uncovered).toMatchObject({ elapsed: 0, prompt: { text: 'Canary: "Too much was charged!"' } });
    expect(JSON.stringify(uncovered)).not.toMatch(/BIL-0|Search/);
  });

  test('is timed from the first look, after a reload and in a second window too', async () => {
    const open = await begun();
    await uncover(open, open.ids.charged);
    at(9);
    const [second, third] = await Promise.all([
      uncover(open, open.ids.charged),
      uncover(open, open.ids.charged),
    ]);
    expect([second.elapsed, third.elapsed]).toEqual([9000, 9000]);
    at(12.5);
    await save(open, open.ids.charged, { begun: '1', took: 'BIL-06', opened: 'BIL-06' });
    const graded = await handIn(open);
    expect(debriefOf(graded, 'charged')).toMatchObject({ seconds: 12.5, outcome: 'in-time' });
  });

  test('leaves the numbers of answers as they were, and counts less than any answer', async () => {
    const open = await begun();
    await uncover(open, open.ids.card);
    await uncover(open, open.ids.charged);
    expect(await startPaper(centre, open.person, quiz)).toMatchObject({ next: 1 });
    const answer = { begun: '1', took: 'BIL-08' };
    const given = { attempt: open.attempt, question: open.ids.card, answer, sequence: 1, key: randomUUID() };
    expect(await saveAnswer(centre, open.person, given)).toMatchObject({ outcome: 'saved' });
    expect(debriefOf(await handIn(open), 'card')).toMatchObject({ took: 'BIL-08' });
  });

  test.each([
    ['an option to choose', 'code'],
    ['nothing on this paper', 'nowhere'],
  ] as const)('is not %s', async (_, name) => {
    const open = await begun();
    const id = name === 'nowhere' ? name : open.ids[name];
    expect(await refusal(uncover(open, id))).toBe(404);
  });

  test('is of an open paper of one’s own', async () => {
    const [open, other] = [await begun(), await begun()];
    const { attempt, ids } = open;
    expect(await refusal(uncover({ ...other, attempt }, ids.card))).toBe(404);
    expect(await refusal(uncoverQuestion(centre, undefined, { attempt, question: ids.card }))).toBe(401);
    await handIn(open);
    expect(await refusal(uncover(open, ids.card))).toBe(409);
  });

  test('of practice stays covered while a certified paper of the quiz is open', async () => {
    const practice = await begun(true);
    await uncover(practice, practice.ids.card);
    const certified = await startPaper(centre, practice.person, quiz);
    expect(certified.practice).toBe(false);
    expect(await refusal(uncover(practice, practice.ids.charged))).toBe(403);
  });

  test('is asked for with a body of its form', async () => {
    const ask = (body: unknown) => answerTo(body, uncoverBody, () => Promise.resolve({}));
    expect((await ask({ attempt: 'x', question: 'y' })).status).toBe(400);
    expect((await ask({ attempt: randomUUID(), question: 'y', seconds: 1 })).status).toBe(400);
    expect((await ask({ attempt: randomUUID(), question: 'y' })).status).toBe(200);
  });
});

describe('the seconds', () => {
  test('are the server’s: what a browser claims is dropped', async () => {
    const open = await begun();
    await uncover(open, open.ids.card);
    at(40);
    await save(open, open.ids.card, { begun: '1', took: 'BIL-08', seconds: '1.0' });
    const graded = await handIn(open, { [open.ids.card]: { took: 'BIL-08', seconds: '0.1' } });
    expect(debriefOf(graded, 'card')).toMatchObject({ seconds: 40, outcome: 'too-late' });
  });

  test('are none for a question that was never uncovered', async () => {
    const open = await begun();
    await save(open, open.ids.card, { begun: '1', took: 'BIL-08', seconds: '1.0' });
    const graded = await handIn(open);
    expect(debriefOf(graded, 'card')).toMatchObject({ took: 'BIL-08', outcome: 'too-late' });
    expect(debriefOf(graded, 'card')).not.toHaveProperty('seconds');
  });

  test('end with the article that was saved, however long the paper stays open', async () => {
    const open = await begun();
    await uncover(open, open.ids.card);
    at(4);
    const took = { begun: '1', took: 'BIL-08' };
    await save(open, open.ids.card, took);
    at(300);
    expect(debriefOf(await handIn(open, { [open.ids.card]: took }), 'card')).toMatchObject({ seconds: 4 });
  });

  test('go on when another article is taken at the end, or one that never arrived', async () => {
    const open = await begun();
    await uncover(open, open.ids.card);
    await uncover(open, open.ids.charged);
    at(4);
    await save(open, open.ids.card, { begun: '1', took: 'BIL-01' });
    at(20);
    const graded = await handIn(open, {
      [open.ids.card]: { begun: '1', took: 'BIL-08' },
      [open.ids.charged]: { begun: '1', took: 'BIL-04' },
    });
    expect(debriefOf(graded, 'card')).toMatchObject({ seconds: 20, outcome: 'too-late' });
    expect(debriefOf(graded, 'charged')).toMatchObject({ seconds: 20, outcome: 'in-time' });
  });

  test('are kept with what was judged, so that the grade can be replayed', async () => {
    const open = await begun();
    await uncover(open, open.ids.charged);
    at(7.3);
    await save(open, open.ids.charged, { begun: '1', took: 'BIL-04', opened: 'BIL-04' });
    const { grade: shown } = await handIn(open);
    at(500);
    expect((await handIn(open)).grade).toEqual(shown);
    const [kept] = await centre.store.attemptsOf(open.person);
    expect(kept).toMatchObject({
      submission: { [open.ids.charged]: { took: 'BIL-04', opened: 'BIL-04', seconds: '7.3' } },
    });
  });

  test('are told at once in practice', async () => {
    const open = await begun(true);
    await uncover(open, open.ids.card);
    at(3);
    await save(open, open.ids.card, { begun: '1', took: 'BIL-08' });
    const asked = { attempt: open.attempt, question: open.ids.card };
    const { explained } = await explainAnswer(centre, open.person, asked);
    expect(explained).toMatchObject({ fraction: 1, debrief: { seconds: 3, outcome: 'in-time' } });
  });
});

describe('a guest', () => {
  test('uncovers too, keeps time alone, and leaves nothing in the record', async () => {
    const before = await centre.recorded('answers');
    const { token } = await startPaper(centre, undefined, quiz);
    const ids = await idsOf(openPaper(centre.secret, token ?? '')?.seed ?? '');
    const uncovered = await uncoverQuestion(centre, undefined, { token: token ?? '', question: ids.card });
    expect(uncovered).toMatchObject({
      elapsed: 0,
      prompt: { text: 'Canary: "The card ran out."' },
    });
    const answers = { [ids.card]: { begun: '1', took: 'BIL-08', seconds: '6.0' } };
    const graded = await finishPaper(centre, undefined, { attempt: null, token, answers });
    expect(debriefOf(graded, 'card')).toMatchObject({ seconds: 6, outcome: 'in-time' });
    expect(await centre.recorded('answers')).toBe(before);
  });

  test('with a changed paper uncovers nothing', async () => {
    expect(await refusal(uncoverQuestion(centre, undefined, { token: 'AAAA', question: 'x' }))).toBe(409);
  });
});
