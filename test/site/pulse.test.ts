import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Language } from '../../markdown/problem.ts';
import { NotDone } from '../../site/answer.ts';
import { beforePaper } from '../../site/papers/before-paper.ts';
import { finishPaper, type GradedPaper } from '../../site/papers/finish-paper.ts';
import { readQuizVersion } from '../../site/papers/quiz-version.ts';
import { startPaper } from '../../site/papers/start-paper.ts';
import { changedArticles } from '../../site/pulse/changed-articles.ts';
import { pulseDuty } from '../../site/pulse/pulse-duty.ts';
import { dryRun } from '../../site/regrade/dry-run.ts';
import { todaysReview } from '../../site/review/todays-review.ts';
import { daysAfter, minutesAfter, NOW } from '../records/moments.ts';
import { contentFolder, write } from './content-folder.ts';
import { runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface Written {
  effective?: string;
  audience?: string;
  more?: string;
}

function article({ effective = '2026-01-05', audience = 'agent', more = '' }: Written = {}): string {
  return `---\ntitle: A\ncategory: billing\nowner: "0031"\neffective: ${effective}\nreview: 2027-12-01\naudience: [${audience}]\n${more}asked: [a, b, c]\n---\n\nThe answer.\n`;
}

/** True-or-false questions, all of them true, on one article. */
function bank(title: string, about: string, ids: readonly string[]): string {
  const questions = ids.map(
    (id) =>
      `## Is ${id} so? \`C4\` \`${id}\`\n\n- [x] True\n- [ ] False\n\n> See [x](../articles/${about}.md).\n`,
  );
  return `---\ntitle: ${title}\npass: 80\nminutes: 10\n---\n\n${questions.join('\n')}`;
}

const NOTICE = `---
title: A rule changed
owner: "0031"
from: 2026-11-10
effective: 2026-11-10
until: 2027-06-30
audience: [agent]
articles: [BIL-05]
---

Something changed.
`;

const PULSE = '---\ntitle: Pulse\npass: 80\nminutes: 3\npulse: { changed: 3, missed: 2 }\n---\n\nFive.\n';
const folder = contentFolder({
  'en/articles/BIL-04.md': article({ effective: '2026-11-09' }),
  'en/articles/BIL-05.md': article(),
  'en/articles/BIL-06.md': article(),
  'en/articles/BIL-07.md': article({ effective: '2026-11-09', audience: 'leader' }),
  'en/articles/BIL-09.md': article({ effective: '2026-11-30' }),
  'en/articles/BIL-10.md': article({ effective: '2026-11-09', more: 'until: 2026-11-15\n' }),
  'en/articles/BIL-11.md': article({ effective: '2026-11-09', more: 'draft: true\n' }),
  'en/notices/2026-11-10-rule.md': NOTICE,
  'en/quizzes/QZ-01.md': bank('Fourth', 'BIL-04', ['a1', 'a2', 'a3']),
  'en/quizzes/QZ-02.md': bank('Fifth', 'BIL-05', ['b1', 'b2', 'b3']),
  'en/quizzes/QZ-06.md': bank('Sixth', 'BIL-06', ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']),
  'en/quizzes/QZ-15.md': PULSE,
});
/** Saturday, in the week of Monday the 16th. */
const SATURDAY = NOW;
let centre: RunningCentre;
let people = 0;

beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
});

async function somebody(startedOn = '2026-10-01'): Promise<string> {
  people += 1;
  const number = String(4000 + people);
  await centre.store.savePerson({ number, name: number, role: 'agent', startedOn, now: NOW });
  centre.setClock(SATURDAY);
  return number;
}

const start = (person: string | undefined, quiz: string, practice = false) =>
  startPaper(centre, person, { quiz, language: 'en', practice });

/** Says False to the questions named and True to the others; a minute goes by. */
async function take(person: string, quiz: string, missed: readonly string[]): Promise<GradedPaper> {
  const { attempt, paper } = await start(person, quiz);
  const answers = paper.questions.map((question) => {
    if (question.type !== 'true-or-false') throw new Error(question.type);
    const said = missed.some((id) => question.prompt.text.includes(` ${id} `)) ? 'False' : 'True';
    return [question.id, question.options.find(({ text }) => text === said)?.id ?? ''];
  });
  const graded = await finishPaper(centre, person, {
    attempt,
    token: null,
    answers: Object.fromEntries(answers),
  });
  centre.setClock(new Date(centre.now().getTime() + 60_000));
  return graded;
}

/** What a pulse asks, by the names of its questions. */
async function asked(attempt: string | null): Promise<string[]> {
  const begun = attempt === null ? undefined : await centre.store.attempt(attempt);
  const kept = begun && (await centre.store.version(begun.hash));
  return kept ? readQuizVersion(kept.body).quiz.questions.map(({ id }) => id) : [];
}

async function refusal(deed: Promise<unknown>): Promise<[status: number, words: string]> {
  const error: unknown = await deed.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof NotDone)) throw new Error('it was not refused');
  return [error.status, error.words.en];
}

async function duty(person: string): Promise<string | undefined> {
  const [record] = await centre.store.recordsOf([person]);
  const known = await centre.store.person(person);
  if (!record || !known) throw new Error('there is no such person');
  return pulseDuty(await centre.library(), known, record, centre.now(), 'en')?.state;
}

test('the content of these tests is sound', async () => {
  expect((await centre.library()).problems).toEqual([]);
});

describe('an article changed lately', () => {
  const changed = async (day: string, language: Language = 'en') =>
    [...changedArticles(await centre.library(), 'agent', language, day)].sort();

  test('when it came into force, or a notice is about it, in the last four weeks', async () => {
    expect(await changed('2026-11-21')).toEqual(['BIL-04', 'BIL-05']);
    expect(await changed('2026-12-06')).toEqual(['BIL-04', 'BIL-05', 'BIL-09']);
    expect(await changed('2026-12-07')).toEqual(['BIL-05', 'BIL-09']);
    expect(await changed('2026-12-08')).toEqual(['BIL-09']);
  });

  test('only for those who read it, and not while it is a draft, to come, or over', async () => {
    expect([...changedArticles(await centre.library(), 'leader', 'en', '2026-11-21')]).toEqual(['BIL-07']);
    expect(await changed('2026-11-12')).toEqual(['BIL-04', 'BIL-05', 'BIL-10']);
    expect(await changed('2026-11-21', 'zh')).toEqual([]);
  });
});

describe('a pulse', () => {
  test('asks three of what changed and two of own misses, is kept as a version, graded and put on record', async () => {
    const person = await somebody();
    await take(person, 'QZ-06', ['c1', 'c4']);
    const { attempt, left, paper } = await start(person, 'QZ-15');
    expect(left).toBe(3 * 60_000);
    expect(paper).toMatchObject({ quiz: 'QZ-15', title: 'Pulse', pass: 80 });
    const names = await asked(attempt);
    expect(names.filter((name) => name.startsWith('QZ-06'))).toEqual(['QZ-06/c1', 'QZ-06/c4']);
    expect(names.filter((name) => /^QZ-0[12]/.test(name))).toHaveLength(3);
    expect(JSON.stringify(paper)).not.toMatch(/QZ-06|See|"right"|C4/);
    // Begun is begun: on another device it is the same.
    expect((await start(person, 'QZ-15')).paper).toEqual(paper);

    const { grade, kept } = await take(person, 'QZ-15', ['c1']);
    expect(kept).toBe(true);
    expect(grade).toMatchObject({ score: 80, passed: true });
    const record = await centre.store.attemptsOf(person, { kind: 'quiz', subject: 'QZ-15' });
    expect(record).toMatchObject([{ state: 'finished', certified: true, passed: true, score: 80 }]);
  });

  test('makes what it was missed in come back, under the name of its bank, and be asked again', async () => {
    const person = await somebody();
    await take(person, 'QZ-06', ['c1', 'c4']);
    await take(person, 'QZ-15', ['c1']);
    centre.setClock(daysAfter(1));
    const { cards } = await todaysReview(centre, person, 'en');
    expect(cards.map(({ card, from }) => [card, from])).toEqual([['QZ-06/c1', 'Sixth']]);
    centre.setClock(daysAfter(2));
    const next = await asked((await start(person, 'QZ-15')).attempt);
    expect(next).toContain('QZ-06/c1');
  });

  test('is filled up for somebody who missed nothing', async () => {
    const person = await somebody();
    const names = await asked((await start(person, 'QZ-15')).attempt);
    expect(names).toHaveLength(5);
    expect(names.filter((name) => /^QZ-0[12]/.test(name)).length).toBeGreaterThanOrEqual(3);
  });

  test('is taken once a week, and again from Monday, by the centre’s own clock', async () => {
    const person = await somebody();
    await take(person, 'QZ-15', ['a1', 'a2', 'a3', 'b1', 'b2', 'b3']);
    expect(await refusal(start(person, 'QZ-15'))).toEqual([
      403,
      expect.stringContaining('The next begins on Monday, 2026-11-23'),
    ]);
    // Sunday 23:59 and Monday 00:01 in Shanghai.
    centre.setClock(new Date('2026-11-22T15:59:00Z'));
    expect((await refusal(start(person, 'QZ-15')))[0]).toBe(403);
    centre.setClock(new Date('2026-11-22T16:01:00Z'));
    expect((await start(person, 'QZ-15')).attempt).not.toBeNull();
  });

  test('left lying is handed in as it stands, and counts for its own week', async () => {
    const person = await somebody();
    await start(person, 'QZ-15');
    centre.setClock(minutesAfter(60));
    expect((await refusal(start(person, 'QZ-15')))[0]).toBe(403);
    expect(await duty(person)).toBe('taken');
    const other = await somebody();
    await start(other, 'QZ-15');
    centre.setClock(daysAfter(3));
    expect((await start(other, 'QZ-15')).left).toBe(3 * 60_000);
  });

  test('is for people who are signed in, is no practice, and begins once for ten devices', async () => {
    expect((await refusal(start(undefined, 'QZ-15')))[0]).toBe(401);
    const person = await somebody();
    expect((await refusal(start(person, 'QZ-15', true)))[0]).toBe(403);
    const all = await Promise.all(Array.from({ length: 10 }, () => start(person, 'QZ-15')));
    expect(new Set(all.map(({ attempt }) => attempt)).size).toBe(1);
    expect(new Set(all.map(({ paper }) => JSON.stringify(paper))).size).toBe(1);
  });

  test('has nothing to ask where no bank has', async () => {
    const empty = await runningCentre(contentFolder({ 'en/quizzes/QZ-15.md': PULSE }), NOW);
    await empty.store.savePerson({ number: '1', name: '1', role: 'agent', now: NOW });
    const begin = startPaper(empty, '1', { quiz: 'QZ-15', language: 'en', practice: false });
    expect((await refusal(begin))[0]).toBe(409);
  });
});

describe('beside a certified paper', () => {
  test('a pulse asks nothing of its quiz', async () => {
    const person = await somebody();
    await take(person, 'QZ-06', ['c1', 'c4']);
    centre.setClock(daysAfter(1));
    await start(person, 'QZ-01');
    const names = await asked((await start(person, 'QZ-15')).attempt);
    expect(names).toHaveLength(5);
    expect(names.filter((name) => name.startsWith('QZ-01'))).toEqual([]);
  });

  test('a pulse begun before is not explained until the paper is handed in', async () => {
    const person = await somebody();
    const pulse = await start(person, 'QZ-15');
    const [first = ''] = await asked(pulse.attempt);
    const { attempt } = await start(person, first.slice(0, 5));
    const handIn = () => finishPaper(centre, person, { attempt: pulse.attempt, token: null, answers: {} });
    expect((await refusal(handIn()))[0]).toBe(403);
    await finishPaper(centre, person, { attempt, token: null, answers: {} });
    expect((await handIn()).kept).toBe(true);
  });

  test('an open pulse holds its questions back from review', async () => {
    const person = await somebody();
    await take(person, 'QZ-06', ['c1', 'c4']);
    centre.setClock(daysAfter(1));
    await start(person, 'QZ-15');
    expect(await todaysReview(centre, person, 'en')).toMatchObject({ cards: [], waiting: 2 });
  });
});

describe('who owes a pulse', () => {
  test('is an agent who has not taken this week’s; a whole week later it is overdue', async () => {
    const person = await somebody('2026-11-16');
    expect(await duty(person)).toBe('due');
    centre.setClock(daysAfter(3));
    expect(await duty(person)).toBe('overdue');
    await take(person, 'QZ-15', []);
    expect(await duty(person)).toBe('taken');
    centre.setClock(daysAfter(10));
    expect(await duty(person)).toBe('due');
  });

  test('is nobody where there is none, and nobody who takes no calls', async () => {
    const library = await centre.library();
    const record = { person: '1', attempts: [], evidence: [] };
    const at = (role: 'agent' | 'leader', active = true, quizzes = library.quizzes) =>
      pulseDuty({ ...library, quizzes }, { role, active }, record, NOW, 'en');
    expect(at('agent')).toEqual({ state: 'due', title: 'Pulse', address: '/en/quizzes/QZ-15/' });
    expect([at('leader'), at('agent', false), at('agent', true, [])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('before a pulse', () => {
  const before = async (person: string | undefined) =>
    (await beforePaper(centre, person, { quiz: 'QZ-15', language: 'en' })).pulse;

  test('a person is told what holds for them, and a guest to sign in', async () => {
    expect(await before(undefined)).toEqual({ state: 'guest' });
    const person = await somebody();
    const time = { minutes: 3, extra: 0 };
    expect(await before(person)).toEqual({ state: 'overdue', next: '2026-11-23', isOpen: false, time });
    await start(person, 'QZ-15');
    expect(await before(person)).toMatchObject({ isOpen: true });
    await take(person, 'QZ-15', []);
    expect(await before(person)).toMatchObject({ state: 'taken', isOpen: false });
  });

  test('of other quizzes nothing of the kind is said', async () => {
    expect((await beforePaper(centre, undefined, { quiz: 'QZ-01', language: 'en' })).pulse).toBeUndefined();
  });
});

test('a key that was wrong in its bank is put right in the pulses that asked it, by a regrade', async () => {
  const person = await somebody();
  await take(person, 'QZ-06', ['c1']);
  const { grade } = await take(person, 'QZ-15', ['c1']);
  expect(grade.score).toBe(80);
  const [{ hash } = { hash: '' }] = await centre.store.attemptsOf(person, { kind: 'quiz', subject: 'QZ-15' });
  const wrong = bank('Sixth', 'BIL-06', ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']);
  write(folder, 'en/quizzes/QZ-06.md', wrong.replace('[x] True\n- [ ] False', '[ ] True\n- [x] False'));
  await centre.publish(folder);
  const trainer = { number: '9001', role: 'trainer' } as const;
  const run = await dryRun(centre, trainer, { quiz: 'QZ-15', versions: [hash], rules: 'then' });
  expect(run.papers.map(({ from, to, changes }) => [from.score, to.score, changes[0]?.question])).toEqual([
    [80, 100, 'QZ-06/c1'],
  ]);
  write(folder, 'en/quizzes/QZ-06.md', wrong);
  await centre.publish(folder);
});
