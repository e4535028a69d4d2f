import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../records/people.ts';
import { NotDone } from '../../site/answer.ts';
import { finishPaper } from '../../site/papers/finish-paper.ts';
import { startPaper } from '../../site/papers/start-paper.ts';
import { takenPaper } from '../../site/papers/taken/taken-paper.ts';
import { takenPapers } from '../../site/papers/taken/taken-papers.ts';
import { carryOutRegrade } from '../../site/regrade/carry-out.ts';
import { dryRun } from '../../site/regrade/dry-run.ts';
import { minutesAfter, NOW } from '../records/moments.ts';
import { contentFolder, write } from './content-folder.ts';
import { handIn, somebody } from './quiz-papers.ts';
import { runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FILE = 'en/quizzes/QZ-96.md';
const bank = (key: string) =>
  `---\ntitle: Figures\npass: 80\nminutes: 10\n---\n\n## What is it? \`C4\` \`it\`\n\nAnswer: ${key}\n\n> E.\n`;
const folder = contentFolder({ [FILE]: bank('1') });

interface Somebody {
  number: string;
  role: Role;
}
let centre: RunningCentre;
let owner: Somebody;
let attempt: string;
let practice: string;
beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
  owner = await somebody(centre, { team: '早一班', name: '林晓' });
  ({ attempt } = await handIn(centre, owner.number, 'QZ-96', [], { it: '2' }));
  const started = await startPaper(centre, owner.number, { quiz: 'QZ-96', language: 'en', practice: true });
  practice = started.attempt ?? '';
  await finishPaper(centre, owner.number, { attempt: practice, token: null, answers: {} });
});

async function sees(who: Somebody, id: string): Promise<'sees' | number> {
  try {
    await takenPaper(centre, who, id);
    return 'sees';
  } catch (error) {
    if (error instanceof NotDone) return error.status;
    throw error;
  }
}

describe('a paper that was handed in', () => {
  const cases: [string, () => Promise<Somebody>, 'sees' | 404, 'sees' | 404][] = [
    ['whoever took it', () => Promise.resolve(owner), 'sees', 'sees'],
    ['another trainee', () => somebody(centre, { team: '早一班' }), 404, 404],
    ['the leader of the team', () => somebody(centre, { role: 'leader', team: '早一班' }), 'sees', 404],
    ['the leader of another team', () => somebody(centre, { role: 'leader', team: '晚一班' }), 404, 404],
    ['a trainer', () => somebody(centre, { role: 'trainer' }), 'sees', 404],
    ['an administrator', () => somebody(centre, { role: 'admin' }), 'sees', 404],
  ];
  test.each(cases)('for %s', async (_, who, certified, practised) => {
    const reader = await who();
    expect(await sees(reader, attempt)).toBe(certified);
    expect(await sees(reader, practice)).toBe(practised);
    const listed = (await takenPapers(centre, reader, 'en', owner.number)).map((line) => line.attempt);
    expect(listed.includes(attempt)).toBe(certified === 'sees');
    expect(listed.includes(practice)).toBe(practised === 'sees');
  });

  test('is there for nobody when there is none, or while it is open', async () => {
    expect(await sees(owner, '00000000-0000-4000-8000-000000000000')).toBe(404);
    const other = await somebody(centre);
    const started = await startPaper(centre, other.number, { quiz: 'QZ-96', language: 'en' });
    expect(await sees(other, started.attempt ?? '')).toBe(404);
  });

  test('is no crib for somebody who has a certified paper of the same quiz open', async () => {
    const trainer = await somebody(centre, { role: 'trainer' });
    await startPaper(centre, trainer.number, { quiz: 'QZ-96', language: 'en' });
    expect(await sees(trainer, attempt)).toBe(403);
    const other = await somebody(centre, { role: 'trainer' });
    expect(await sees(other, attempt)).toBe('sees');
  });
});

test('a paper is read as it was, and says who regraded it, when, why and from what to what', async () => {
  const trainer = await somebody(centre, { role: 'trainer', name: '王老师' });
  const { hash = '' } = (await centre.store.attempt(attempt)) ?? {};
  write(folder, FILE, bank('2').replace('What is it?', 'What is it today?'));
  await centre.publish(folder);
  const choice = { quiz: 'QZ-96', versions: [hash], rules: 'then' as const };
  const { id } = await dryRun(centre, trainer, choice);
  centre.setClock(minutesAfter(30));
  await carryOutRegrade(centre, trainer, { ...choice, run: id, reason: '答案写错了' });
  const { paper, graded, changes } = await takenPaper(centre, owner, attempt);
  expect(paper.questions.map(({ prompt }) => prompt.text)).toEqual(['What is it?']);
  expect(graded.grade).toMatchObject({ score: 100, passed: true });
  const change = {
    at: minutesAfter(30),
    by: '王老师',
    reason: '答案写错了',
    from: 0,
    to: 100,
    passed: { from: false, to: true },
  };
  expect(changes).toEqual([change]);
  const lines = await takenPapers(centre, owner, 'en', owner.number);
  const line = lines.find((one) => one.attempt === attempt);
  expect(line).toMatchObject({ score: 100, changes: [change] });
});
