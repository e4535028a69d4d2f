import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../records/people.ts';
import { NotDone } from '../../site/answer.ts';
import { markAnswer } from '../../site/marking/mark-answer.ts';
import { waitingAnswers, type WaitingAnswer } from '../../site/marking/waiting-answers.ts';
import { minutesAfter, NOW } from '../records/moments.ts';
import { contentFolder } from './content-folder.ts';
import { handIn, somebody } from './quiz-papers.ts';
import { runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const rubric = (id: string) =>
  `## Write ${id}. \`C4\` \`${id}\`\n\nRubric:\n\n- 2: names the loss\n- 1: gives a time\n\n> E.\n`;
const BANK = `---\ntitle: Words\npass: 80\nminutes: 10\n---\n\n${rubric('first')}\n${rubric('second')}\n## True? \`C4\` \`true\`\n\n- [x] True\n- [ ] False\n\n> Yes.\n`;

const folder = contentFolder({ 'en/quizzes/QZ-97.md': BANK });
let centre: RunningCentre;
let trainee: { number: string; role: Role };
let leader: { number: string; role: Role };
let otherLeader: { number: string; role: Role };
let trainer: { number: string; role: Role };
beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
  trainee = await somebody(centre, { team: '早一班', name: '林晓' });
  leader = await somebody(centre, { role: 'leader', team: '早一班' });
  otherLeader = await somebody(centre, { role: 'leader', team: '晚一班' });
  trainer = await somebody(centre, { role: 'trainer' });
});

async function outcome(deed: () => Promise<unknown>): Promise<'done' | number> {
  try {
    await deed();
    return 'done';
  } catch (error) {
    if (error instanceof NotDone) return error.status;
    throw error;
  }
}

/** What waits for somebody of one paper, found by what its owner wrote. */
async function waiting(who: { number: string; role: Role }, words: string): Promise<WaitingAnswer[]> {
  return (await waitingAnswers(centre, who)).filter(({ given }) => given.startsWith(words));
}

let papers = 0;
async function paper(number?: string): Promise<{ attempt: string; words: string; person: string }> {
  papers += 1;
  const person = number ?? (await somebody(centre, { team: '早一班', name: '林晓' })).number;
  const words = `paper ${String(papers)}:`;
  centre.setClock(minutesAfter(papers));
  const instead = { first: `${words} first\nanswer`, second: `${words} second answer` };
  const { attempt, graded } = await handIn(centre, person, 'QZ-97', [], instead);
  expect(graded.grade).toMatchObject({ waiting: 2, passed: false });
  return { attempt, words, person };
}

describe('permission', () => {
  const cases: [string, () => { number: string; role: Role }, string, string][] = [
    ['the trainee who wrote it', () => trainee, '403', '403'],
    ['the leader of the team', () => leader, 'sees', 'done'],
    ['the leader of another team', () => otherLeader, 'sees nothing', '404'],
    ['a trainer', () => trainer, 'sees', 'done'],
  ];
  test.each(cases)('of %s to see it: %s it, to mark it: %s', async (_, who, sees, marks) => {
    const { words } = await paper((await somebody(centre, { team: '早一班' })).number);
    const [answer] = await waiting(trainer, words);
    const seen = await waiting(who(), words).catch((error: unknown) => error);
    const told =
      seen instanceof NotDone
        ? String(seen.status)
        : Array.isArray(seen) && seen.length > 0
          ? 'sees'
          : 'sees nothing';
    expect(told).toBe(sees);
    const mark = { ticket: answer?.ticket ?? '', points: [2, 1], remark: '' };
    expect(String(await outcome(() => markAnswer(centre, who(), mark)))).toBe(marks);
  });

  test('to mark what one wrote oneself has nobody', async () => {
    const { words } = await paper(trainer.number);
    expect(await waiting(trainer, words)).toEqual([]);
    const admin = await somebody(centre, { role: 'admin' });
    const [answer] = await waiting(admin, words);
    const mark = { ticket: answer?.ticket ?? '', points: [2, 1], remark: '' };
    expect(await outcome(() => markAnswer(centre, trainer, mark))).toBe(404);
  });
});

test('the oldest waits first, and nothing tells whose it is', async () => {
  const [older, newer] = [await paper(), await paper((await somebody(centre)).number)];
  const all = await waitingAnswers(centre, trainer);
  const at = (words: string) => all.findIndex(({ given }) => given.startsWith(words));
  expect(at(older.words)).toBeLessThan(at(newer.words));
  const [answer] = await waiting(trainer, older.words);
  expect(answer).toMatchObject({
    quiz: 'QZ-97',
    title: 'Words',
    lines: [
      { points: 2, text: 'names the loss' },
      { points: 1, text: 'gives a time' },
    ],
  });
  const told = JSON.stringify(all);
  for (const secret of [older.attempt, newer.attempt, older.person, '林晓'])
    expect(told).not.toContain(secret);
});

test('points become a new result, which stands with who gave them, and a verdict when all are there', async () => {
  const { attempt, words, person } = await paper();
  const answers = await waiting(trainer, words);
  const by = (part: string) => answers.find(({ given }) => given.includes(part))?.ticket ?? '';
  const first = await markAnswer(centre, leader, {
    ticket: by('first'),
    points: [2, 0.5],
    remark: '先说损失，很好',
  });
  expect(first).toEqual({ name: '林晓', number: person, score: 61.1, passed: false, waiting: 1 });
  const second = await markAnswer(centre, trainer, { ticket: by('second'), points: [2, 1], remark: '' });
  expect(second).toMatchObject({ score: 94.4, passed: true, waiting: 0 });
  expect(await centre.store.resultSteps(attempt)).toMatchObject([
    { score: 33.3, waiting: true, by: undefined },
    { score: 61.1, waiting: true, by: leader.number },
    { score: 94.4, waiting: false, passed: true, by: trainer.number },
  ]);
  const kept = await centre.store.attempt(attempt);
  expect(JSON.stringify(kept?.state === 'finished' && kept.result)).toContain('先说损失');
  expect(
    await outcome(() => markAnswer(centre, trainer, { ticket: by('first'), points: [2, 1], remark: '' })),
  ).toBe(404);
});

test('points that do not fit the rubric are refused', async () => {
  const { words } = await paper();
  const [answer] = await waiting(trainer, words);
  for (const points of [[3, 1], [2], [2, 1, 0], [1.3, 1], []]) {
    const mark = { ticket: answer?.ticket ?? '', points, remark: '' };
    expect([points, await outcome(() => markAnswer(centre, trainer, mark))]).toEqual([points, 422]);
  }
});

test('two people who mark the same answer at once: one is told that it is done', async () => {
  const { attempt, words } = await paper();
  const [answer] = await waiting(trainer, words);
  const mark = (points: number[]) => ({ ticket: answer?.ticket ?? '', points, remark: '' });
  const outcomes = await Promise.all([
    outcome(() => markAnswer(centre, trainer, mark([2, 1]))),
    outcome(() => markAnswer(centre, leader, mark([0, 0]))),
  ]);
  expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
  expect(await centre.store.resultSteps(attempt)).toHaveLength(2);
});
