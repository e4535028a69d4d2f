import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../records/people.ts';
import { NotDone } from '../../site/answer.ts';
import { startPaper } from '../../site/papers/start-paper.ts';
import type { Asker } from '../../site/people/rights.ts';
import { hasFigures } from '../../site/quiz-figures/figure-rights.ts';
import { foundFigures } from '../../site/quiz-figures/found-figures.ts';
import { quizFigures } from '../../site/quiz-figures/quiz-page.ts';
import { quizzesDesk } from '../../site/quiz-figures/quizzes-desk.ts';
import { contentFolder } from './content-folder.ts';
import { runningCentre, type RunningCentre } from './running-centre.ts';
import { option, sit } from './sat-papers.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const NOON = new Date(2026, 10, 21, 12);

const BANK = `---
title: Prices
pass: 60
minutes: 10
---

## Canary of a question? \`C4\` \`canary-mark\`

- [x] Canary of a key
- [ ] Canary of a wrong one

> Canary of an explanation.
`;

let centre: RunningCentre;
const people = new Map<string, Asker>();
beforeAll(async () => {
  const other = BANK.replaceAll('anary', 'ardinal').replace('Prices', 'Birds');
  centre = await runningCentre(
    contentFolder({ 'en/quizzes/QZ-98.md': other, 'en/quizzes/QZ-99.md': BANK }),
    NOON,
  );
  const made: [string, string, Role, string?][] = [
    ['an admin', '0001', 'admin'],
    ['the leader of the early shift', '0031', 'leader', 'early'],
    ['the leader of the late shift', '0032', 'leader', 'late'],
    ['a leader without people', '0033', 'leader', 'night'],
    ['a trainer', '0052', 'trainer'],
    ['an agent', '0044', 'agent', 'early'],
    ['a trainee', '8146', 'trainee', 'early'],
    ['another trainee', '8147', 'trainee', 'late'],
  ];
  for (const [name, number, role, team] of made) {
    await centre.store.savePerson({ number, name, role, team, now: NOON });
    people.set(name, { number, role });
  }
  for (const number of ['8146', '8147', '0044', '0031']) {
    await sit(centre, number, { quiz: 'QZ-99', language: 'en' }, (_, question) =>
      option(question, 'Canary of a key'),
    );
  }
});

function asker(name: string): Asker {
  const who = people.get(name);
  if (!who) throw new Error(`there is no ${name}`);
  return who;
}

const figures = (name: string, quiz = 'QZ-99') => quizFigures(centre, asker(name), quiz, 'en', false);

/** Written first: whose results of the quiz somebody sees, and whether they see its questions and keys. */
const CASES: [who: string, list: 'done' | 403, sees: string[], questions: boolean][] = [
  ['a trainee', 403, [], false],
  ['an agent', 403, [], false],
  ['the leader of the early shift', 'done', ['0044', '8146'], false],
  ['the leader of the late shift', 'done', ['8147'], false],
  ['a leader without people', 'done', [], false],
  ['a trainer', 'done', ['0031', '0044', '8146', '8147'], true],
  ['an admin', 'done', ['0031', '0044', '8146', '8147'], true],
];

describe.each(CASES)('%s', (name, outcome, sees, questions) => {
  test(`is ${outcome === 'done' ? 'let in' : 'refused'} at the list and at a quiz`, async () => {
    const tried = [quizzesDesk(centre, asker(name), 'en'), figures(name)].map((deed) =>
      deed.then(
        () => 'done',
        (error: unknown) => (error instanceof NotDone ? error.status : error),
      ),
    );
    expect(await Promise.all(tried)).toEqual([outcome, outcome]);
    expect(hasFigures(asker(name))).toBe(outcome === 'done');
  });

  if (outcome !== 'done') return;

  test(`sees the results of ${sees.join(', ') || 'nobody'}`, async () => {
    const { people: lines, scores, tally, teams } = await figures(name);
    expect(lines.map(({ person }) => person.number)).toEqual(sees);
    expect([scores.length, tally.papers]).toEqual([sees.length, sees.length]);
    expect(teams.reduce((sum, team) => sum + team.tally.papers, 0)).toBe(sees.length);
    const { quizzes } = await quizzesDesk(centre, asker(name), 'en');
    expect(quizzes.find(({ id }) => id === 'QZ-99')?.first.papers).toBe(sees.length);
  });

  test(`sees ${questions ? 'the questions with their keys' : 'no word of any question'}`, async () => {
    const desk = await quizzesDesk(centre, asker(name), 'en');
    const page = await figures(name);
    const told = JSON.stringify([desk, page], (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    expect(/canary/i.test(told)).toBe(questions);
    expect([page.items !== undefined, desk.needy !== undefined]).toEqual([questions, questions]);
  });
});

describe('somebody who may see questions but has a paper of the quiz open', () => {
  const sitting = { number: '0053', role: 'trainer' } as const;
  beforeAll(async () => {
    await centre.store.savePerson({ ...sitting, name: 'sits', now: NOON });
    await startPaper(centre, sitting.number, { quiz: 'QZ-99', language: 'en' });
  });
  const told = async () => {
    const desk = await quizzesDesk(centre, sitting, 'en');
    const page = await quizFigures(centre, sitting, 'QZ-99', 'en', true);
    const other = await quizFigures(centre, sitting, 'QZ-98', 'en', true);
    return { desk, page, other };
  };

  test('sees none of them until it is handed in or its time is over, and all of other quizzes', async () => {
    const { desk, page, other } = await told();
    expect([desk.heldBack, page.heldBack, page.items]).toEqual([['QZ-99'], true, undefined]);
    expect(JSON.stringify([desk, page])).not.toMatch(/canary/i);
    expect([other.heldBack, other.items?.length]).toEqual([false, 1]);
    centre.setClock(new Date(NOON.getTime() + 11 * 60_000));
    expect((await told()).page.items).toHaveLength(1);
    centre.setClock(NOON);
  });
});

test('a quiz that never was is not found; trainees are refused before they learn whether there is one', async () => {
  const asked = (name: string) => foundFigures(centre, asker(name), 'QZ-77', 'en', false);
  expect(await asked('a trainer')).toMatchObject({ status: 404, words: { en: 'There is no quiz "QZ-77".' } });
  expect((await asked('a trainee')).status).toBe(403);
});
