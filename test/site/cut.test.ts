import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../records/people.ts';
import { NotDone } from '../../site/answer.ts';
import { cutsToJudge } from '../../site/cut/cuts-to-judge.ts';
import { cutPage } from '../../site/cut/cut-page.ts';
import { rateQuestion } from '../../site/cut/rate-question.ts';
import { inviteJudge, moveStudy, startStudy } from '../../site/cut/run-study.ts';
import { startPaper } from '../../site/papers/start-paper.ts';
import { minutesAfter, NOW } from '../records/moments.ts';
import { contentFolder } from './content-folder.ts';
import { handIn, somebody } from './quiz-papers.ts';
import { runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const question = (id: string, more = '') =>
  `## What is ${id}? \`C4\` \`${id}\`${more}\n\nAnswer: the key of ${id}\n\n> E.\n`;
const BANK = `---\ntitle: Figures\npass: 80\nminutes: 10\n---\n\n${question('a')}\n${question('b')}\n${question('gone', ' `withdrawn`')}`;

interface Somebody {
  number: string;
  role: Role;
}
let centre: RunningCentre;
let trainer: Somebody;
let leader: Somebody;
let colleague: Somebody;
/** A fresh quiz for each test: one study at a time goes on for a quiz. */
let quizzes = 0;
const files = Object.fromEntries(
  Array.from({ length: 20 }, (_, n) => [`en/quizzes/QZ-${String(60 + n)}.md`, BANK]),
);
beforeAll(async () => {
  centre = await runningCentre(contentFolder(files), NOW);
  trainer = await somebody(centre, { role: 'trainer', name: '王老师' });
  leader = await somebody(centre, { role: 'leader', name: '刘班长' });
  colleague = await somebody(centre, { role: 'leader', name: '孙班长' });
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

async function begun(...judges: Somebody[]): Promise<{ quiz: string; study: string }> {
  const quiz = `QZ-${String(60 + quizzes)}`;
  quizzes += 1;
  const { study } = await startStudy(centre, trainer, { quiz, language: 'en' });
  for (const { number } of judges) await inviteJudge(centre, trainer, { quiz, study, judge: number });
  return { quiz, study };
}

const rate = (who: Somebody, of: { quiz: string; study: string }, value: number, more = {}) =>
  rateQuestion(centre, who, { ...of, round: 1, question: 'a', value, ...more });
const page = (who: Somebody, { quiz }: { quiz: string }) => cutPage(centre, who, quiz, 'en');
const move = (of: { quiz: string; study: string }, seen: number) =>
  moveStudy(centre, trainer, { ...of, seen });

describe('permission', () => {
  const cases: [Role, string, string, string][] = [
    ['trainee', '403', '403', '422'],
    ['agent', '403', '403', '422'],
    ['leader', '403', '403', 'done'],
    ['trainer', 'done', 'done', 'done'],
    ['admin', 'done', 'done', 'done'],
  ];
  test.each(cases)(
    'of a %s to see the page: %s, to run a study: %s, to be invited: %s',
    async (role, sees, runs, invited) => {
      const study = await begun();
      const who = await somebody(centre, { role });
      expect(String(await outcome(() => page(who, study)))).toBe(sees);
      expect(String(await outcome(() => moveStudy(centre, who, { ...study, seen: 1 })))).toBe(runs);
      const again = { quiz: study.quiz, language: 'en' as const };
      expect(String(await outcome(() => startStudy(centre, who, again)))).toBe(
        runs === 'done' ? '409' : '403',
      );
      const other = await begun();
      const invitation = { ...other, judge: who.number };
      expect(String(await outcome(() => inviteJudge(centre, trainer, invitation)))).toBe(invited);
      expect(String(await outcome(() => inviteJudge(centre, who, invitation)))).toBe(
        runs === 'done' ? 'done' : '403',
      );
    },
  );

  test('to judge have only those who were invited, also among trainers', async () => {
    const study = await begun(leader);
    expect(await cutsToJudge(centre, leader)).toContain(study.quiz);
    expect(await cutsToJudge(centre, colleague)).not.toContain(study.quiz);
    expect(await outcome(() => rate(leader, study, 70))).toBe('done');
    expect(await outcome(() => rate(trainer, study, 70))).toBe(403);
    expect(await outcome(() => rate(colleague, study, 70))).toBe(403);
    expect(await outcome(() => page(leader, study))).toBe('done');
  });

  test('to see the keys has nobody who has a certified paper of the quiz open', async () => {
    const who = await somebody(centre, { role: 'leader' });
    const study = await begun(who);
    await startPaper(centre, who.number, { quiz: study.quiz, language: 'en' });
    expect(await outcome(() => page(who, study))).toBe(403);
    expect(await outcome(() => rate(who, study, 50))).toBe(403);
  });
});

test('before anybody has judged, nothing has come of it', async () => {
  expect((await page(trainer, { quiz: 'QZ-79' })).results).toEqual([]);
});

test('the first round is blind, for the trainer who judges too', async () => {
  const study = await begun(leader, colleague, trainer);
  await rate(leader, study, 60);
  await rate(colleague, study, 90);
  for (const who of [leader, trainer]) {
    const seen = await page(who, study);
    expect(seen.questions?.map(({ others, facility }) => [others, facility])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(seen.results).toEqual([]);
    expect(JSON.stringify(seen)).not.toMatch(/[:[]90[,}\]]/);
  }
  const { questions, judges } = await page(leader, study);
  expect(questions?.map(({ id, own, right }) => [id, own, right])).toEqual([
    ['a', 60, 'the key of a'],
    ['b', undefined, 'the key of b'],
  ]);
  expect(judges).toEqual([]);
  const progress = (await page(trainer, study)).judges.map(({ name, done, of }) => [name, done, of]);
  expect(progress).toContainEqual(['刘班长', 1, 2]);
});

test('the second round shows the others’ mean and spread and one’s own first word, and its mean is the cut', async () => {
  const study = await begun(leader, colleague, trainer);
  const first: [Somebody, number, number][] = [
    [leader, 60, 50],
    [colleague, 90, 70],
    [trainer, 70, 60],
  ];
  for (const [who, a, b] of first) {
    await rate(who, study, a);
    await rate(who, study, b, { question: 'b' });
  }
  await move(study, 1);
  const { questions } = await page(leader, study);
  expect(questions?.[0]).toMatchObject({
    own: undefined,
    first: 60,
    others: { mean: 80, low: 70, high: 90, count: 2 },
  });
  expect((await page(trainer, study)).results.map(({ round }) => round)).toEqual([1]);
  expect(await outcome(() => rate(leader, study, 10))).toBe(409);
  for (const [who, a, b] of [
    [leader, 70, 60],
    [colleague, 80, 70],
    [trainer, 75, 65],
  ] as const) {
    await rate(who, study, a, { round: 2 });
    await rate(who, study, b, { round: 2, question: 'b' });
  }
  expect(await outcome(() => move(study, 1))).toBe(409);
  await move(study, 2);
  const { results, study: closed } = await page(trainer, study);
  expect(closed?.state).toBe('closed');
  const [one, two] = results;
  expect(one?.cut.cut).toBeCloseTo(400 / 6, 9);
  expect(two?.cut).toMatchObject({ cut: 70 });
  // Judges' cuts 65, 75, 70: standard deviation 5.
  expect(two?.cut.standardError).toBeCloseTo(5 / Math.sqrt(3), 9);
  expect(await outcome(() => rate(leader, study, 10, { round: 2 }))).toBe(409);
  expect(await outcome(() => move(study, 3))).toBe(409);
  expect(await page(leader, study).catch((error: unknown) => error)).toMatchObject({ questions: undefined });
  centre.setClock(minutesAfter(60));
  await startStudy(centre, trainer, { quiz: study.quiz, language: 'en' });
  expect((await page(trainer, study)).earlier).toMatchObject([{ cut: 70, judges: 3 }]);
});

test('what was observed stands beside in the second round, once twenty people have answered', async () => {
  const study = await begun(leader);
  await move(study, 1);
  for (let n = 0; n < 19; n += 1) {
    await handIn(centre, (await somebody(centre)).number, study.quiz, n < 5 ? ['a'] : []);
  }
  expect((await page(leader, study)).questions?.map(({ facility }) => facility)).toEqual([
    undefined,
    undefined,
  ]);
  const last = await somebody(centre);
  await handIn(centre, last.number, study.quiz, []);
  const observed = (await page(leader, study)).questions?.map(({ facility }) => facility);
  expect(observed).toEqual([
    { percent: 75, answers: 20 },
    { percent: 100, answers: 20 },
  ]);
});

test('a question that is not in the bank, a study that is not the latest, and a quiz nobody knows are not there', async () => {
  const study = await begun(leader);
  expect(await outcome(() => rate(leader, study, 5, { question: 'z' }))).toBe(404);
  const unknown = { ...study, study: '00000000-0000-4000-8000-000000000000' };
  expect(await outcome(() => rate(leader, unknown, 5))).toBe(404);
  expect(await outcome(() => startStudy(centre, trainer, { quiz: 'QZ-00', language: 'en' }))).toBe(404);
  expect(await outcome(() => cutPage(centre, trainer, 'QZ-00', 'en'))).toBe(404);
});
