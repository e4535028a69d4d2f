import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome, Terminal } from '../../bin/command.ts';
import { people } from '../../bin/people.ts';
import { openAccounts } from '../../records/accounts.ts';
import { readStaffFile } from '../../records/staff-file.ts';
import { openStore } from '../../records/store.ts';
import { readTable } from '../../records/table-file.ts';
import { NOW } from './moments.ts';

const HEADER = '工号,姓名,角色,班组';
/** “工号,姓名,角色,班组 / 0031,小林,学员,甲班” as a Chinese Excel saves it. */
const GBK = Buffer.from(
  'b9a4bac52cd0d5c3fb2cbdc7c9ab2cb0e0d7e90d0a303033312cd0a1c1d62cd1a7d4b12cbcd7b0e00d0a',
  'hex',
);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a list of staff', () => {
  const lin = { number: '0031', name: '小林', role: 'trainee', team: '甲班' };
  const good: [string, Uint8Array][] = [
    ['in UTF-8', bytes(`${HEADER}\n0031,小林,学员,甲班\n`)],
    ['in UTF-8 with a BOM and Windows line ends', bytes(`\uFEFF${HEADER}\r\n0031,小林,学员,甲班\r\n`)],
    ['in GBK', GBK],
    [
      'as Excel’s Unicode text',
      Buffer.from(`\uFEFF${HEADER}\r\n0031,小林,学员,甲班`.replaceAll(',', '\t'), 'utf16le'),
    ],
    ['with English words', bytes('number,name,role,team\n0031,小林,Trainee,甲班')],
    ['with other columns, in another order', bytes('部门,班组,角色,姓名,工号\n客服部,甲班,学员,小林,0031')],
    [
      'with quotes, empty rows and full-width digits',
      bytes(`${HEADER}\n\n"0031", 小林 ,"学员","甲班"\n,,,\n`),
    ],
  ];
  test.each(good)('is read %s, leading zeros and all', (_, file) => {
    const { people: found, bad } = readStaffFile(file);
    expect(bad).toEqual([]);
    expect(found).toMatchObject([lin]);
  });

  test('may name mentor and first working day, in the ways days are written', () => {
    const file = `${HEADER},师傅,入职日期\n1,甲,客服,,8023,2026/11/1\n2,乙,客服,,,2026年3月15日`;
    expect(readStaffFile(bytes(file)).people).toMatchObject([
      { mentor: '8023', startedOn: '2026-11-01', team: undefined },
      { mentor: undefined, startedOn: '2026-03-15' },
    ]);
  });

  const bad: [string, string, number, string][] = [
    ['has no number', `${HEADER}\n,小林,学员,甲班`, 2, '工号'],
    ['has a number that a spreadsheet rounded', `${HEADER}\n1.2E+11,小林,学员,甲班`, 2, '工号'],
    ['has a number twice', `${HEADER}\n1,甲,学员,\n\n1,乙,学员,`, 4, '工号'],
    ['has no name', `${HEADER}\n1,,学员,甲班`, 2, '姓名'],
    ['has a formula for a name', `${HEADER}\n1,=1+1,学员,甲班`, 2, '姓名'],
    ['has a role nobody knows', `${HEADER}\n1,甲,经理,甲班`, 2, '角色'],
    ['has a day that does not exist', `${HEADER},入职日期\n1,甲,学员,甲班,2026-02-30`, 2, '入职日期'],
    ['has no column for the role', '工号,姓名\n1,甲', 1, '角色'],
    ['has an open quote', `${HEADER}\n1,甲,学员,甲班\n2,"乙,学员`, 3, ''],
    ['holds NUL bytes', `${HEADER}\n1,\0,学员,`, 1, ''],
  ];
  test.each(bad)('that %s is taken not at all, and its cell is named', (_, text, row, column) => {
    const read = readStaffFile(bytes(text));
    expect(read.people).toEqual([]);
    expect(read.bad).toMatchObject([{ row, column }]);
  });

  test('that is empty, too large or no text is refused with a sentence', () => {
    for (const file of [new Uint8Array(), new Uint8Array(6_000_000), Uint8Array.of(0xff, 0xff, 0xff)]) {
      const read = readStaffFile(file);
      expect(read.people).toEqual([]);
      expect(read.bad.every(({ words }) => words.zh.endsWith('。') && words.en.length > 20)).toBe(true);
      expect(read.bad.length).toBeGreaterThan(0);
    }
  });

  test('names all bad cells at once', () => {
    const read = readStaffFile(bytes(`${HEADER}\n,,,\nx y,,王,\n0031,甲,学员,\n0031,@乙,,`));
    expect(read.bad.map(({ row, column }) => `${String(row)} ${column}`)).toEqual([
      ...['3 工号', '3 姓名', '3 角色'],
      ...['5 工号', '5 姓名', '5 角色'],
    ]);
  });

  test('of any cells, quoted as CSV wants, is read as it was written', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !text.includes('\0') && text.isWellFormed());
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const read = readTable(bytes(`\uFEFF${quoted.join(end)}`));
        const full = rows.filter((cells) => cells.some((text) => text.trim() !== ''));
        expect('rows' in read && read.rows.map(({ cells }) => cells)).toEqual(full);
      }),
    );
  });
});

describe('people', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'callready-people-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const terminal = (language: 'zh' | 'en' = 'zh'): Terminal => ({
    language,
    progress: () => undefined,
    environment: { CALLREADY_DATA: folder },
    now: () => NOW,
  });
  const call = (words: string[], options = {}): Promise<Outcome> =>
    people.run({ words, options }, terminal());
  const add = (number: string, role: string, more = {}) =>
    call(['add'], { number, name: '小林', role, ...more });
  const fileOf = (text: string): string => {
    const path = join(folder, 'staff.csv');
    writeFileSync(path, text);
    return path;
  };
  async function mayEnter(number: string, password: string): Promise<boolean> {
    const store = await openStore({ folder }, NOW);
    const accounts = await openAccounts(store, folder, false);
    const { ok } = await accounts.signIn({ number, password, address: '10.0.0.1', now: new Date() });
    await store.close();
    return ok;
  }

  test('add gives a password that works, and no second person under the number', async () => {
    const outcome = await add('0031', '学员', { team: '甲班', started: '2026-11-01' });
    expect(outcome).toMatchObject({ exit: 0, json: { joined: [{ number: '0031', name: '小林' }] } });
    const password = /[2-9A-Z]{4}(-[2-9A-Z]{4}){2}/.exec(outcome.text)?.[0] ?? '';
    expect(await mayEnter('0031', password)).toBe(true);
    expect(await add('0031', '客服')).toMatchObject({ exit: 1 });
    expect((await call(['list'])).json).toMatchObject([
      { number: '0031', role: 'trainee', team: '甲班', startedOn: '2026-11-01', active: true },
    ]);
  });

  test.each([
    ['no number', { name: '小林', role: '学员' }],
    ['a number with a space', { number: '00 31', name: '小林', role: '学员' }],
    ['no name', { number: '1', role: '学员' }],
    ['an unknown role', { number: '1', name: '小林', role: '经理' }],
    ['a day that is none', { number: '1', name: '小林', role: '学员', started: 'gestern' }],
  ])('add with %s is called wrongly and adds nobody', async (_, options) => {
    expect((await call(['add'], options)).exit).toBe(2);
    expect((await call(['list'])).json).toEqual([]);
  });

  test('list shows numbers as they are, with leaders', async () => {
    await add('0901', '班长', { team: '甲班' });
    await add('0031', '学员', { team: '甲班' });
    const { text } = await call(['list']);
    expect(text.split('\n').slice(1)).toEqual([
      '0031\t小林\ttrainee\t甲班\t0901',
      '0901\t小林\tleader\t甲班',
    ]);
  });

  test('reset gives a new password and the old one ends; nobody’s number is told', async () => {
    const first = await add('0031', '学员');
    const second = await call(['reset', '0031']);
    const passwordIn = ({ text }: Outcome): string => /[2-9A-Z]{4}(-[2-9A-Z]{4}){2}/.exec(text)?.[0] ?? '';
    expect(await mayEnter('0031', passwordIn(first))).toBe(false);
    expect(await mayEnter('0031', passwordIn(second))).toBe(true);
    const unknown = await call(['reset', '31']);
    expect(unknown.exit).toBe(1);
    expect(unknown.text).toContain('“31”');
    expect((await call(['reset'])).exit).toBe(2);
  });

  test('disable shuts a person out and enable lets them in', async () => {
    await add('0031', '学员');
    expect(await call(['disable', '0031'])).toMatchObject({
      exit: 0,
      json: { number: '0031', active: false },
    });
    expect((await call(['list'])).json).toMatchObject([{ active: false }]);
    await call(['enable', '0031']);
    expect((await call(['list'])).json).toMatchObject([{ active: true }]);
    expect((await call(['disable', '9'])).exit).toBe(1);
  });

  test('import adds the new, changes the others, and keeps what the list does not say', async () => {
    await add('0031', '学员', { team: '甲班', mentor: '8023' });
    const path = fileOf('工号,姓名,角色\n0031,林晓,客服\n0032,小唐,学员');
    const outcome = await call(['import', path]);
    expect(outcome).toMatchObject({
      exit: 0,
      json: { joined: [{ number: '0032' }], changed: ['0031'], problems: [] },
    });
    expect((await call(['list'])).json).toMatchObject([
      { number: '0031', name: '林晓', role: 'agent', team: '甲班', mentor: '8023' },
      { number: '0032', name: '小唐' },
    ]);
  });

  test('import of a list with one bad cell imports nobody and names row, column and reason', async () => {
    const path = fileOf(`${HEADER}\n0031,小林,学员,甲班\n0032,小唐,经理,甲班`);
    const outcome = await call(['import', path]);
    expect(outcome.exit).toBe(1);
    expect(outcome.text).toContain('第 3 行“角色”：没有“经理”这个角色');
    expect(outcome.json).toMatchObject({ joined: [], problems: [{ row: 3, column: '角色' }] });
    expect((await call(['list'])).json).toEqual([]);
  });

  test('import of a file that is not there, or of no file, ends in a sentence', async () => {
    expect(await call(['import', join(folder, 'none.csv')])).toMatchObject({ exit: 1 });
    expect(await call(['import'])).toMatchObject({ exit: 2 });
  });

  test('a word that is none gets the mend, a damaged database the cure', async () => {
    const slip = await call(['lsit']);
    expect(slip.exit).toBe(2);
    expect(slip.text).toContain('“list”');
    expect((await call([])).exit).toBe(2);
    writeFileSync(join(folder, 'callready.sqlite'), 'no database '.repeat(1000));
    expect(await call(['list'])).toMatchObject({ exit: 1, json: { trouble: 'DatabaseDamaged' } });
  });
});
