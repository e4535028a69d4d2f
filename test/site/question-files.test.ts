import ExcelJS from 'exceljs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../records/people.ts';
import { NotDone } from '../../site/answer.ts';
import { startPaper } from '../../site/papers/start-paper.ts';
import type { Asker } from '../../site/people/rights.ts';
import {
  bringBody,
  takeQuestions,
  takeTemplate,
  tryQuestions,
} from '../../site/question-files/question-files.ts';
import { resultsCsv, resultsXlsx } from '../../site/question-files/results-file.ts';
import { takeResults } from '../../site/question-files/take-results.ts';
import { contentFolder } from './content-folder.ts';
import { runningCentre, type RunningCentre } from './running-centre.ts';
import { option, sit } from './sat-papers.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const NOON = new Date(2026, 10, 21, 12);
const COMPETENCIES = `competencies:
  - { id: C4, name: { zh: 业务, en: Products }, means: { zh: 懂业务, en: Knows them } }
`;
const BANK = `---
title: =Prices
pass: 60
minutes: 10
---

## On which day is the bill out? \`C4\` \`bill-day\`
- [x] the 3rd
- [ ] the 1st
- [ ] the 15th

> On the 3rd.
`;

let centre: RunningCentre;
const people = new Map<string, Asker>();
beforeAll(async () => {
  centre = await runningCentre(
    contentFolder({
      'en/quizzes/QZ-98.md': BANK,
      'en/quizzes/QZ-99.md': BANK,
      'centre/competencies.yaml': COMPETENCIES,
    }),
    NOON,
  );
  const made: [string, string, string, Role, string?][] = [
    ['an admin', '0001', '孙经理', 'admin'],
    ['the leader of the early shift', '0031', '刘班长', 'leader', 'early'],
    ['a leader without people', '0033', '冯班长', 'leader', 'night'],
    ['a trainer', '0052', '王老师', 'trainer'],
    ['a trainer at a paper', '0053', '李老师', 'trainer'],
    ['an agent', '0044', '=HYPERLINK("x")', 'agent', 'early'],
    ['a trainee', '8146', '林晓', 'trainee', 'late'],
  ];
  for (const [who, number, name, role, team] of made) {
    await centre.store.savePerson({ number, name, role, team, now: NOON });
    people.set(who, { number, role });
  }
  const right = (number: string) =>
    sit(centre, number, { quiz: 'QZ-99', language: 'en' }, (_, question) => option(question, 'the 3rd'));
  await right('0044');
  await right('8146');
  await startPaper(centre, '0053', { quiz: 'QZ-99', language: 'en' });
});

function asker(name: string): Asker {
  const who = people.get(name);
  if (!who) throw new Error(`there is no ${name}`);
  return who;
}

const outcome = (deed: Promise<unknown>) =>
  deed.then(
    () => 'done',
    (error: unknown) => (error instanceof NotDone ? error.status : error),
  );
const file = (text: string, quiz?: string) =>
  bringBody.parse({
    language: 'en',
    name: 'bank.gift.txt',
    content: Buffer.from(text).toString('base64'),
    competency: 'C4',
    ...(quiz !== undefined && { quiz }),
  });
const csvOf = async (name: string, quiz?: string) => {
  const { bytes } = await takeResults(centre, asker(name), { language: 'en', as: 'csv', quiz });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
};

/** Written first: who takes questions in and out, and whose results somebody gets. */
const CASES: [who: string, questions: 'done' | 403, whileOpen: 'done' | 403, results: string[] | 403][] = [
  ['a trainee', 403, 403, 403],
  ['an agent', 403, 403, 403],
  ['the leader of the early shift', 403, 403, ['0044']],
  ['a leader without people', 403, 403, []],
  ['a trainer', 'done', 'done', ['0044', '8146']],
  ['a trainer at a paper', 'done', 403, ['0044', '8146']],
  ['an admin', 'done', 'done', ['0044', '8146']],
];

describe.each(CASES)('%s', (name, questions, whileOpen, results) => {
  test(`with questions: ${String(questions)}; with those of QZ-99: ${String(whileOpen)}`, async () => {
    const who = asker(name);
    expect(await outcome(takeTemplate(centre, who, 'zh'))).toBe(questions);
    expect(await outcome(takeQuestions(centre, who, 'QZ-98', 'en', 'gift'))).toBe(questions);
    expect(await outcome(tryQuestions(centre, who, file('a {T}')))).toBe(questions);
    expect(await outcome(takeQuestions(centre, who, 'QZ-99', 'en', 'xlsx'))).toBe(whileOpen);
    expect(await outcome(tryQuestions(centre, who, file('a {T}', 'QZ-99')))).toBe(whileOpen);
  });

  test(`with results: ${String(results)}`, async () => {
    if (results === 403) {
      expect(await outcome(csvOf(name))).toBe(403);
      return;
    }
    const rows = parse(await csvOf(name), { bom: true, trim: true })
      .slice(1)
      .map(([number]) => String(number));
    expect(rows).toEqual(results);
  });
});

describe('a file of questions', () => {
  test('becomes the draft of a new quiz, with what is to be mended', async () => {
    const { draft, losses } = await tryQuestions(centre, asker('a trainer'), file('What is 2 + 2? {#4}'));
    expect(draft).toMatchObject({
      added: ['what-is-2-2'],
      changed: [],
      kept: 0,
      file: 'en/quizzes/QZ-00.md',
    });
    expect(draft?.text).toContain('title: bank\n');
    expect(draft?.problems.map(({ rule }) => rule)).toContain('missing-explanation');
    expect(losses).toEqual([]);
  });

  test('goes into a quiz that stands, and the file on the disk stays as it is', async () => {
    const text =
      '// [id:bill-day] [tag:C4]\nOn which day is the bill out? {=the 3rd ~the 2nd ~the 15th ####On the 3rd.}\n\nNew {T}';
    const { draft } = await tryQuestions(centre, asker('a trainer'), file(text, 'QZ-98'));
    expect(draft).toMatchObject({
      added: ['new'],
      changed: ['bill-day'],
      kept: 0,
      file: 'en/quizzes/QZ-98.md',
    });
    expect(draft?.text).toContain('pass: 60');
    const { bytes } = await takeQuestions(centre, asker('a trainer'), 'QZ-98', 'en', 'gift');
    expect(new TextDecoder().decode(bytes)).toContain('the 1st');
  });

  test('that cannot be read whole makes no draft at all', async () => {
    const brought = await tryQuestions(centre, asker('a trainer'), file('Good {T}\n\nBroken {~a'));
    expect(brought.draft).toBeUndefined();
    expect(brought.problems.map(({ place }) => place.line)).toEqual([3]);
  });

  test('for a quiz that is not there is 404', async () => {
    expect(await outcome(tryQuestions(centre, asker('a trainer'), file('a {T}', 'QZ-00')))).toBe(404);
  });
});

describe('results as a file', () => {
  test('of CSV: the mark of UTF-8, Windows line ends, numbers that keep their zeros, and nothing to compute', async () => {
    const text = await csvOf('a trainer', 'QZ-99');
    expect(text.startsWith('\uFEFFEmployee number,Name,Team,Quiz,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text).toContain(
      '\r\n\t0044,"\'=HYPERLINK(""x"")",early,QZ-99,\'=Prices,English,1,2026-11-21 12:00:00,100,Passed\r\n',
    );
  });

  test('of Excel: scores are numbers, employee numbers and formulas are text', async () => {
    const { bytes, name } = await takeResults(centre, asker('a trainer'), {
      language: 'zh',
      as: 'xlsx',
      team: 'early',
    });
    expect(name).toBe('成绩-全部测验-early.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = workbook.getWorksheet('成绩');
    expect(sheet?.getRow(1).values).toContain('工号');
    expect(sheet?.rowCount).toBe(2);
    const cell = (address: string) => sheet?.getCell(address);
    expect([cell('A2')?.value, cell('A2')?.numFmt]).toEqual(['0044', '@']);
    expect([cell('B2')?.value, cell('B2')?.type]).toEqual(['=HYPERLINK("x")', ExcelJS.ValueType.String]);
    expect(cell('I2')?.value).toBe(100);
    expect(cell('J2')?.value).toBe('通过');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '0031', '1e5'])(
    'never computes %j',
    async (name) => {
      const result = {
        quiz: 'QZ-99',
        language: 'zh',
        finishedAt: NOON,
        score: 5,
        passed: false,
        waiting: true,
      };
      const lines = [{ person: { number: '0031', name, team: undefined }, result, title: '', attempt: 1 }];
      const [, row] = parse(new TextDecoder().decode(resultsCsv(lines, 'zh')), { relax_column_count: true });
      expect(row?.[1]).toMatch(/^'|^\t\d/);
      expect(row?.slice(8)).toEqual(['', '待评分']);
      expect((await resultsXlsx(lines, 'zh')).byteLength).toBeGreaterThan(1000);
    },
  );
});
