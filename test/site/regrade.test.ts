import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../records/people.ts';
import { NotDone } from '../../site/answer.ts';
import { carryOutRegrade, regradeBody } from '../../site/regrade/carry-out.ts';
import { dryRun, type RegradeChoice } from '../../site/regrade/dry-run.ts';
import { quizVersions } from '../../site/regrade/quiz-versions.ts';
import { minutesAfter, NOW } from '../records/moments.ts';
import { contentFolder, write } from './content-folder.ts';
import { handIn, somebody } from './quiz-papers.ts';
import { answerTo, runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FILE = 'en/quizzes/QZ-98.md';
const question = (id: string, key: string) =>
  `## What is ${id}? \`C4\` \`${id}\`\n\nAnswer: ${key}\n\n> E.\n`;
const bank = (keys: Record<string, string>, pass = 80) =>
  `---\ntitle: Figures\npass: ${String(pass)}\nminutes: 10\n---\n\n${Object.entries(keys)
    .map(([id, key]) => question(id, key))
    .join('\n')}`;
const OLD = { a: '1', b: '2', c: '3', d: '4', e: '5' };
/** The key of `e` was a slip. */
const NEW = { ...OLD, e: '6' };

const folder = contentFolder({ [FILE]: bank(OLD) });
let centre: RunningCentre;
let trainer: { number: string; role: Role };
/** Hashes of the versions, in the order in which they were published. */
let old: string;
const papers: Record<string, { attempt: string; person: string }> = {};

beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
  trainer = await somebody(centre, { role: 'trainer', name: '王老师' });
  await take('knew better', [], { e: '6' });
  await take('learned the slip', []);
  await take('missed two', ['a', 'b'], { e: '6' });
  await take('missed one', ['a']);
  const paper = await centre.store.attempt(papers['missed one']?.attempt ?? '');
  old = paper?.hash ?? '';
  await publish(bank(NEW));
});

async function take(name: string, wrong: string[], instead = {}): Promise<void> {
  const { number } = await somebody(centre, { name });
  const { attempt } = await handIn(centre, number, 'QZ-98', wrong, instead);
  papers[name] = { attempt, person: number };
}

async function publish(text: string): Promise<void> {
  write(folder, FILE, text);
  const { problems } = await centre.publish(folder);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
}

const choice = (more: Partial<RegradeChoice> = {}): RegradeChoice => ({
  quiz: 'QZ-98',
  versions: [old],
  rules: 'then',
  ...more,
});
const run = (more = {}) => dryRun(centre, trainer, choice(more));
const carryOut = (id: string, reason = '第五题的答案写错了', more = {}) =>
  carryOutRegrade(centre, trainer, { ...choice(more), run: id, reason });

async function outcome(deed: () => Promise<unknown>): Promise<'done' | number> {
  try {
    await deed();
    return 'done';
  } catch (error) {
    if (error instanceof NotDone) return error.status;
    throw error;
  }
}

describe('permission', () => {
  const cases: [Role, 'done' | 403][] = [
    ['trainee', 403],
    ['agent', 403],
    ['leader', 403],
    ['trainer', 'done'],
    ['admin', 'done'],
  ];
  test.each(cases)('of a %s to see versions, to run dry and to carry out: %s', async (role, expected) => {
    const who = await somebody(centre, { role });
    expect(await outcome(() => quizVersions(centre, who, 'QZ-98', 'en'))).toBe(expected);
    expect(await outcome(() => dryRun(centre, who, choice()))).toBe(expected);
    const unseen = { ...choice(), run: '0'.repeat(64), reason: 'x' };
    // Whoever may is told that they have not seen this run.
    const expectedOfDeed = expected === 'done' ? 409 : 403;
    expect(await outcome(() => carryOutRegrade(centre, who, unseen))).toBe(expectedOfDeed);
  });
});

test('the versions are listed with what today’s quiz has otherwise', async () => {
  const { title, versions } = await quizVersions(centre, trainer, 'QZ-98', 'en');
  expect(title).toBe('Figures');
  expect(versions).toMatchObject([
    {
      hash: old,
      papers: 4,
      isToday: false,
      differences: [{ question: 'e', title: 'What is e?', what: ['key'] }],
      pass: { then: 80, today: 80 },
    },
  ]);
  expect(await outcome(() => quizVersions(centre, trainer, 'QZ-00', 'en'))).toBe(404);
});

test('a dry run tells every score, verdict and point that would change, and writes nothing', async () => {
  const results = await centre.recorded('results');
  const { papers: found, unchanged, kept } = await run();
  const told = found.map(({ person, from, to, changes }) => [
    person.name,
    from,
    to,
    changes.map(({ from, to, why }) => [from, to, ...why]),
  ]);
  expect(told).toEqual([
    ['knew better', { score: 80, state: 'passed' }, { score: 100, state: 'passed' }, [[0, 1, 'key']]],
    ['learned the slip', { score: 100, state: 'passed' }, { score: 80, state: 'passed' }, [[1, 0, 'key']]],
    ['missed two', { score: 40, state: 'failed' }, { score: 60, state: 'failed' }, [[0, 1, 'key']]],
    ['missed one', { score: 80, state: 'passed' }, { score: 60, state: 'failed' }, [[1, 0, 'key']]],
  ]);
  expect({ unchanged, kept }).toEqual({ unchanged: 0, kept: [] });
  expect(await centre.recorded('results')).toBe(results);
});

describe('a regrade that is carried out', () => {
  test('is refused without a reason, for a run nobody has seen, and when the quiz changed since', async () => {
    const { id } = await run();
    expect(await outcome(() => carryOut(id, ''))).toBe(422);
    expect(await outcome(() => carryOut('1'.repeat(64)))).toBe(409);
    expect(await outcome(() => carryOut(id, 'x', { rules: 'today' }))).toBe(409);
    await publish(bank({ ...NEW, a: '9' }));
    expect(await outcome(() => carryOut(id))).toBe(409);
    await publish(bank(NEW));
    expect((await run()).id).toBe(id);
  });

  test('is refused when a paper was handed in since', async () => {
    const { id } = await run();
    await publish(bank(OLD));
    await take('came later', ['a'], { e: '6' });
    await publish(bank(NEW));
    expect(await outcome(() => carryOut(id))).toBe(409);
  });

  test('gives every paper its new result with who, when and why; the earlier one stays; and counts once', async () => {
    const { id } = await run();
    centre.setClock(minutesAfter(60));
    const first = await answerTo(
      { ...choice(), run: id, reason: ' 第五题的答案写错了 ' },
      regradeBody,
      (read) => carryOutRegrade(centre, trainer, read),
    );
    expect(first).toEqual({ status: 200, value: { changed: 5 } });
    expect(await carryOut(id)).toEqual({ changed: 5 });
    const { attempt = '', person = '' } = papers['missed one'] ?? {};
    expect(await centre.store.resultSteps(attempt)).toMatchObject([
      { score: 80, passed: true, by: undefined },
      { score: 60, passed: false, by: trainer.number, reason: '第五题的答案写错了', at: minutesAfter(60) },
    ]);
    const [record] = await centre.store.recordsOf([person]);
    expect(record?.attempts).toMatchObject([{ score: 60, passed: false, finishedAt: NOW }]);
    const again = await run();
    expect(again.papers).toEqual([]);
    expect(again.unchanged).toBe(5);
    expect(await outcome(() => carryOut(again.id))).toBe(409);
  });

  test('is listed for those who come later', async () => {
    const { earlier } = await quizVersions(centre, trainer, 'QZ-98', 'en');
    expect(earlier).toMatchObject([
      { by: '王老师', changed: 5, reason: '第五题的答案写错了', at: minutesAfter(60) },
    ]);
  });

  test('can be followed by another that gives the point of a withdrawn question to all', async () => {
    const { e: _, ...others } = NEW;
    await publish(`${bank(others)}\n${question('e', '6').replace('`e`', '`e` `withdrawn`')}`);
    const { id, papers: found } = await run();
    expect(found.map(({ person }) => person.name)).toEqual(['learned the slip', 'missed one']);
    expect(found[0]?.changes).toMatchObject([{ question: 'e', from: 0, to: 1, why: ['withdrawn', 'key'] }]);
    await carryOut(id, '第五题作废，人人给分');
    const { attempt = '' } = papers['missed one'] ?? {};
    expect((await centre.store.resultSteps(attempt)).map(({ score }) => score)).toEqual([80, 60, 80]);
  });
});

test('what cannot be marked by today’s quiz is told with the reason, and stays', async () => {
  const { a: _, ...others } = NEW;
  await publish(bank(others));
  const { kept } = await run();
  expect(kept).toContainEqual({ question: 'a', title: 'What is a?', why: 'gone', papers: 5 });
});

test('a lower pass mark counts only when today’s rules are wanted', async () => {
  await publish(bank(NEW, 60));
  const failed = (verdicts: { to: { state: string } }[]) =>
    verdicts.filter(({ to }) => to.state === 'failed').length;
  expect(failed((await run({ rules: 'then' })).papers)).toBeGreaterThan(0);
  expect(failed((await run({ rules: 'today' })).papers)).toBe(0);
});
