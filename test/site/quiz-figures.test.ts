import { beforeAll, describe, expect, test, vi } from 'vitest';
import { finishPaper } from '../../site/papers/finish-paper.ts';
import { startPaper } from '../../site/papers/start-paper.ts';
import type { ItemLine } from '../../site/quiz-figures/item-lines.ts';
import { quizFigures, type QuizFigures } from '../../site/quiz-figures/quiz-page.ts';
import { quizzesDesk } from '../../site/quiz-figures/quizzes-desk.ts';
import { reasonWords } from '../../site/quiz-figures/reason-words.ts';
import { shownAnswers } from '../../site/quiz-figures/shown-answers.ts';
import { article, contentFolder } from './content-folder.ts';
import { runningCentre, type RunningCentre } from './running-centre.ts';
import { option, sit } from './sat-papers.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const NOON = new Date(2026, 10, 21, 12);
const DAY = 86_400_000;
const quiz = { quiz: 'QZ-99', language: 'en' } as const;
const trainer = { number: '0052', role: 'trainer' } as const;

const choice = (id: string, heading: string, right: string, ...wrong: string[]): string =>
  `## ${heading} \`C4\` \`${id}\`\n\n${[`- [x] ${right}`, ...wrong.map((text) => `- [ ] ${text}`)].join('\n')}\n\n> Because, see [x](../articles/BIL-01.md).\n\n`;

const HEAD = '---\ntitle: Prices\npass: 60\nminutes: 10\n---\n\n';
const ODD = choice('odd', 'Which one is it?', 'Alpha', 'Beta', 'Gamma', 'Delta');
const SOUND = ['one', 'two', 'three', 'four', 'five'].map((id) =>
  choice(id, `What of ${id}?`, `Right ${id}`, `Wrong ${id}`, `Never ${id}`),
);
const TYPED = '## What does it cost? `C4` `cost`\n\nAnswer: 5 yuan\n\n> Five.\n';
const BANK = HEAD + ODD + SOUND.join('') + TYPED;

const content = (bank: string) =>
  contentFolder({
    'en/quizzes/QZ-99.md': bank,
    'en/quizzes/QZ-98.md': HEAD.replace('Prices', 'Nobody’s') + TYPED,
    'en/articles/BIL-01.md': article(),
  });

let centre: RunningCentre;
let now = NOON.getTime();

/** Somebody new hands in a paper: of ability 0 to 5, they know so many of the sound questions. */
async function newcomer(number: string, ability: number): Promise<void> {
  await centre.store.savePerson({
    number,
    name: `Person ${number}`,
    role: 'trainee',
    team: ability > 2 ? 'early' : 'late',
    now: NOON,
  });
  await take(number, ability);
}

async function take(number: string, ability: number): Promise<void> {
  now += 1000;
  centre.setClock(new Date(now));
  await sit(centre, number, quiz, (id, question) => {
    if (id === 'cost') return ability > 2 ? '5' : ability > 0 ? '7' : undefined;
    // Who knows most says Beta, though Alpha is marked right.
    if (id === 'odd') return option(question, ability >= 3 ? 'Beta' : ability === 0 ? 'Gamma' : 'Alpha');
    const known = ['one', 'two', 'three', 'four', 'five'].indexOf(id) < ability;
    return option(question, `${known ? 'Right' : 'Wrong'} ${id}`);
  });
}

let before: QuizFigures;
beforeAll(async () => {
  centre = await runningCentre(content(BANK), NOON);
  await centre.store.savePerson({ number: '0052', name: 'Teacher', role: 'trainer', now: NOON });
  for (let person = 0; person < 36; person += 1) await newcomer(String(1000 + person), person % 6);
  before = await quizFigures(centre, trainer, 'QZ-99', 'en', false);
});

function item(figures: QuizFigures, id: string): ItemLine {
  const found = figures.items?.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not on the page`);
  return found;
}

/** Who chose what, by the words of the answer. */
function chosen(line: ItemLine['main']): Record<string, number> {
  if (!line.analysis) return {};
  const { rows } = shownAnswers(line, line.analysis.table);
  return Object.fromEntries(rows.map(({ text, row }) => [text, row.all]));
}

describe('the figures of a quiz', () => {
  test('count who chose what, though every paper shuffled the options', () => {
    expect(chosen(item(before, 'odd').main)).toEqual({ Alpha: 12, Beta: 18, Gamma: 6, Delta: 0 });
    expect(chosen(item(before, 'three').main)).toEqual({
      'Right three': 18,
      'Wrong three': 18,
      'Never three': 0,
    });
  });

  test('count what was typed in, and who left it open', () => {
    const { main } = item(before, 'cost');
    expect(chosen(main)).toEqual({ '5': 18, '7': 12 });
    expect(main.analysis?.table.unanswered.all).toBe(6);
    expect(main.analysis?.statistics.facility.value).toBeCloseTo(0.5, 9);
  });

  test('say in a sentence that a key may be wrong, and set that question before all others', async () => {
    const desk = await quizzesDesk(centre, trainer, 'en');
    const [first] = desk.needy ?? [];
    expect(first && [first.quiz, first.line.version.question.id]).toEqual(['QZ-99', 'odd']);
    expect(first && reasonWords(first.line, 'en')[0]).toBe(
      'The key may be wrong: the 18 who chose “B Beta” do better elsewhere',
    );
    expect(desk.needy).toHaveLength(5);
    expect(first && reasonWords(first.line, 'zh')[0]).toContain('“B Beta”');
  });

  test('give pass rate and mean with the number of papers, in all, by team and by person', () => {
    expect(before.tally).toMatchObject({ papers: 36, waiting: 0 });
    expect(before.teams.map(({ team, tally }) => [team, tally.papers])).toEqual([
      ['early', 18],
      ['late', 18],
    ]);
    expect(before.people).toHaveLength(36);
    const scores = before.scores.reduce((sum, score) => sum + score, 0) / 36;
    expect(before.tally.mean).toBeCloseTo(scores, 9);
    expect((100 * (before.test.mean.value ?? NaN)) / before.test.max).toBeCloseTo(scores, 0);
  });

  test('say what will be there when nobody took it yet', async () => {
    const nobody = await quizFigures(centre, trainer, 'QZ-98', 'en', false);
    expect([nobody.people, nobody.scores, nobody.tally.mean]).toEqual([[], [], undefined]);
    expect(nobody.items?.map(({ main }) => main.analysis)).toEqual([undefined]);
    const { quizzes } = await quizzesDesk(centre, trainer, 'en');
    expect(quizzes.find(({ id }) => id === 'QZ-98')).toMatchObject({ papers: 0, needing: 0 });
  });

  test('are of first papers, unless all are asked for; and practice never counts', async () => {
    const opened = [{ article: 'BIL-01', hash: 'x', at: new Date((now += DAY)) }];
    await centre.store.addKept({ person: '1000', language: 'en', opened, favourites: [] });
    now += DAY;
    await take('1000', 5);
    const { attempt } = await startPaper(centre, '1001', { ...quiz, practice: true });
    if (attempt !== null) await finishPaper(centre, '1001', { attempt, token: null, answers: {} });
    const first = await quizFigures(centre, trainer, 'QZ-99', 'en', false);
    const every = await quizFigures(centre, trainer, 'QZ-99', 'en', true);
    expect([first.tally.papers, every.tally.papers]).toEqual([36, 37]);
    expect(first.people[0]).toMatchObject({ papers: 2, passed: true });
    expect(chosen(item(every, 'odd').main)).toMatchObject({ Beta: 19 });
  });

  test('name an article that somebody flagged as a reason to look', async () => {
    await centre.store.addFlag({ article: 'BIL-01', language: 'en', sentence: 'x', note: '', now: NOON });
    const flagged = await quizFigures(centre, trainer, 'QZ-99', 'en', false);
    const [line] = [item(flagged, 'five').main];
    expect(line.reasons).toContainEqual({ kind: 'flagged', article: 'BIL-01' });
  });
});

describe('when a question is changed', () => {
  let after: QuizFigures;
  beforeAll(async () => {
    const mended = BANK.replace('- [x] Alpha', '- [ ] Alpha').replace('- [ ] Beta', '- [x] Beta');
    await centre.publish(content(mended.replace('> Five.', '> Five yuan, as the article says.')));
    await newcomer('2001', 5);
    await newcomer('2002', 1);
    after = await quizFigures(centre, trainer, 'QZ-99', 'en', false);
  });

  test('its new version has figures of its own, beside those of the old', () => {
    const { main, others } = item(after, 'odd');
    expect(main.current && main.analysis?.statistics.answers).toBe(2);
    expect(others.map(({ current, analysis }) => [current, analysis?.statistics.answers])).toEqual([
      [false, 36],
    ]);
    expect(chosen(main)).toMatchObject({ Beta: 1, Alpha: 1 });
  });

  test('the old version asks nothing of its author any more', () => {
    expect(item(after, 'odd').others[0]?.reasons).toEqual([]);
    expect(item(after, 'odd').needs?.line.reasons.map(({ kind }) => kind) ?? []).not.toContain('suspect-key');
  });

  test('the other questions go on counting, also one whose explanation was changed', () => {
    expect(item(after, 'one').main.analysis?.statistics.answers).toBe(38);
    expect(item(after, 'cost').main.analysis?.statistics.answers).toBe(38);
    expect(item(after, 'cost').others).toEqual([]);
  });
});

test('a quiz in another language has versions of its own, and its papers count with the others', async () => {
  const folder = contentFolder({
    'en/quizzes/QZ-99.md': BANK,
    'zh/quizzes/QZ-99.md': BANK.replace('Which one is it?', '是哪一个？').replace(/Answer:/, '答案：'),
    'en/articles/BIL-01.md': article(),
    'zh/articles/BIL-01.md': article(),
  });
  const both = await runningCentre(folder, NOON);
  for (const [number, language] of [
    ['3001', 'zh'],
    ['3002', 'zh'],
    ['3003', 'en'],
  ] as const) {
    await both.store.savePerson({ number, name: number, role: 'agent', now: NOON });
    await sit(both, number, { quiz: 'QZ-99', language }, (id, question) =>
      id === 'odd' ? option(question, 'Alpha') : undefined,
    );
  }
  const figures = await quizFigures(both, trainer, 'QZ-99', 'zh', false);
  const read = item(await quizFigures(both, trainer, 'QZ-99', 'en', false), 'odd');
  expect([read.title.text, read.main.version.language]).toEqual(['Which one is it?', 'zh']);
  const { main, others } = item(figures, 'odd');
  expect(figures.tally.papers).toBe(3);
  expect([main.version.language, main.analysis?.statistics.answers]).toEqual(['zh', 2]);
  expect(others.map(({ version, analysis }) => [version.language, analysis?.statistics.answers])).toEqual([
    ['en', 1],
  ]);
});
