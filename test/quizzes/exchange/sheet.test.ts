import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import ExcelJS, { type Worksheet } from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { outline } from '../../../markdown/outline.ts';
import { draftQuiz } from '../../../quizzes/exchange/draft-quiz.ts';
import { readSheet } from '../../../quizzes/exchange/sheet/read-sheet.ts';
import { writeSheet, writeTemplate } from '../../../quizzes/exchange/sheet/write-sheet.ts';
import { parseQuiz } from '../../../quizzes/parse.ts';
import type { Quiz } from '../../../quizzes/quiz.ts';
import { anyQuiz } from '../any-quiz.ts';
import { quizOf } from '../written-quiz.ts';
import { meaningOf } from './meaning.ts';

vi.setConfig({ testTimeout: 60_000 });

const content = path.join(import.meta.dirname, '..', '..', '..', 'content');
const COMPETENCIES = Array.from({ length: 9 }, (_, index) => ({
  id: `C${String(index + 1)}`,
  name: { zh: `能力${String(index + 1)}`, en: `Ability ${String(index + 1)}` },
}));
const known = { competencies: COMPETENCIES.map(({ id }) => id) };
const read = (bytes: Uint8Array) => readSheet('bank.xlsx', bytes, known);

/** A filled-in template, after somebody has worked on its sheet. */
async function sheetWith(
  fill: (sheet: Worksheet) => void,
  language: 'zh' | 'en' = 'zh',
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await writeTemplate(language, COMPETENCIES)).buffer);
  const [sheet] = workbook.worksheets;
  if (sheet) fill(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A row by the letters of its cells. */
function put(sheet: Worksheet, row: number, cells: Record<string, ExcelJS.CellValue>): void {
  for (const [column, value] of Object.entries(cells)) sheet.getCell(`${column}${String(row)}`).value = value;
}

const SINGLE = { B: '单选', C: 'C4 能力4', E: '几日出账？', G: 'B', J: '1 日', K: '3 日', L: '15 日' };

describe('there and back', () => {
  const types = [
    'single',
    'multiple',
    'true-or-false',
    'number',
    'words',
    'blanks',
    'order',
    'match',
    'best-and-worst',
  ];

  async function thereAndBack(quiz: Quiz): Promise<void> {
    const { bytes, losses } = await writeSheet(quiz, COMPETENCIES);
    const left = new Set(losses.filter(({ rule }) => rule === 'type').map(({ question }) => question));
    const wanted = quiz.questions.filter(({ id }) => !left.has(id));
    if (wanted.length === 0) return;
    const { questions, bad, problems } = await read(bytes);
    expect({ bad, problems }).toEqual({ bad: [], problems: [] });
    expect(wanted.length).toBeGreaterThanOrEqual(
      quiz.questions.filter(({ type }) => types.includes(type)).length,
    );
    const back = quizOf(draftQuiz(questions, { language: quiz.language, title: 'x' }).text, quiz.language);
    expect(back.questions.map((question) => meaningOf(question))).toEqual(
      wanted.map((question) => meaningOf(question)),
    );
  }

  const FILES = (['zh', 'en'] as const).flatMap((language) =>
    readdirSync(path.join(content, language, 'quizzes'))
      .filter((name) => readFileSync(path.join(content, language, 'quizzes', name), 'utf8').includes('\n## '))
      .map((name) => [language, name] as const),
  );

  test.each(FILES)('a sheet keeps the meaning of %s/%s', async (language, name) => {
    const text = readFileSync(path.join(content, language, 'quizzes', name), 'utf8');
    const { quiz } = parseQuiz(outline(name, text).outline, 'QZ-99', language);
    expect(quiz).toBeDefined();
    if (quiz) await thereAndBack(quiz);
  });

  test('whatever an author writes', async () => {
    await fc.assert(fc.asyncProperty(anyQuiz(), thereAndBack), { numRuns: 15 });
  });
});

describe('the template', () => {
  test.each(['zh', 'en'] as const)(
    'in %s offers types, competencies and yes or no to choose from',
    async (language) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(new Uint8Array(await writeTemplate(language, COMPETENCIES)).buffer);
      const [sheet, help] = workbook.worksheets;
      expect([sheet?.name, help?.name]).toEqual(
        language === 'zh' ? ['题目', '填写说明'] : ['Questions', 'How to fill in'],
      );
      expect(sheet?.getCell('A1').value).toBe(language === 'zh' ? '编号' : 'ID');
      expect(sheet?.getCell('B60').dataValidation).toMatchObject({ type: 'list' });
      expect(sheet?.getCell('C60').dataValidation.formulae[0]).toContain('$C$10');
      expect(sheet?.getCell('D60').dataValidation.formulae[0]).toBe(
        language === 'zh' ? '"是,否"' : '"Yes,No"',
      );
      expect(help?.getCell('C5').value).toBe(language === 'zh' ? 'C4 能力4' : 'C4 Ability 4');
    },
  );

  test('is not taken for questions: its example stays where it is', async () => {
    const { questions, problems, bad } = await read(await writeTemplate('zh', COMPETENCIES));
    expect([questions, problems, bad]).toEqual([[], [], []]);
  });
});

describe('a sheet somebody filled in', () => {
  test('each bad cell is named with row, column and reason, and nothing is taken over', async () => {
    const bytes = await sheetWith((sheet) => {
      put(sheet, 3, SINGLE);
      put(sheet, 4, { ...SINGLE, B: '单选題', G: 'E' });
      put(sheet, 6, { ...SINGLE, G: 'E' });
      put(sheet, 7, { ...SINGLE, B: '数字', G: '很多', H: '-1', C: 'C12' });
      put(sheet, 8, { ...SINGLE, A: 'Fee Exit', E: null, D: '也许' });
    });
    const { questions, bad } = await read(bytes);
    expect(questions).toEqual([]);
    expect(bad.map(({ cell, column, words }) => `${cell} ${column}: ${words.zh}`)).toEqual([
      expect.stringMatching(/^B4 题型: .*“单选題”.*是不是想写“单选”/),
      'G6 答案: 答案“E”对不上选项：这一行只有 A B C。',
      expect.stringMatching(/^C7 能力: 没有“C12”这项能力。/),
      'G7 答案: 答案“很多”不是数字。',
      'H7 允许误差: 允许误差“-1”不对，请写 0 或更大的数字。',
      expect.stringMatching(/^A8 编号: 编号“Fee Exit”写得不对/),
      expect.stringMatching(/^D8 必须全对: “也许”看不懂/),
      'E8 题目: 没有写题目。',
    ]);
    expect(bad.every(({ words }) => words.en !== '')).toBe(true);
  });

  test('numbers stay numbers, and dates, formulas and merged cells are taken as a person sees them, and told', async () => {
    const bytes = await sheetWith((sheet) => {
      put(sheet, 3, { ...SINGLE, B: '数字', G: 270.9, H: 0.01, I: '元' });
      put(sheet, 4, { ...SINGLE, J: new Date(Date.UTC(2026, 10, 1)), K: 36.5 });
      put(sheet, 5, { ...SINGLE, E: { formula: 'A1&"x"', result: '算出来的题？' } });
      put(sheet, 6, SINGLE);
      put(sheet, 7, SINGLE);
      sheet.mergeCells('C6:C7');
      put(sheet, 8, { ...SINGLE, E: { richText: [{ text: '粗' }, { text: '细？' }] } });
    });
    const { questions, losses, bad } = await read(bytes);
    expect(bad).toEqual([]);
    expect(questions.map(({ answer }) => answer)[0]).toEqual({
      kind: 'number',
      answer: '270.9',
      tolerance: '0.01',
      unit: '元',
    });
    const text = draftQuiz(questions, { language: 'zh', title: 'x' }).text;
    expect(text).toContain('- [ ] 2026-11-01\n- [x] 36.5');
    expect(text).toContain('## 算出来的题？ `C4`');
    expect(text).toContain('## 粗细？ `C4`');
    expect(losses.map(({ place, words }) => `${String(place.line)} ${words.en.slice(0, 32)}`)).toEqual([
      '4 "选项 A": Excel holds this as a da',
      '5 "题目": This is a formula; its res',
      '7 "能力": This is a merged cell; its',
    ]);
  });

  test('errors of Excel and formulas without a result are bad cells', async () => {
    const bytes = await sheetWith((sheet) => {
      put(sheet, 3, { ...SINGLE, G: { error: '#N/A' } });
      put(sheet, 4, { ...SINGLE, E: { formula: 'Z99' } });
    });
    const { bad } = await read(bytes);
    expect(bad.map(({ cell, words }) => `${cell} ${words.en.slice(0, 40)}`)).toEqual([
      'G3 This cell holds the error "#N/A". Put wo',
      'G3 There is no answer. Write the letter of ',
      'E4 This is a formula without a result in th',
      'E4 There is no question.',
    ]);
  });

  test('empty rows between are nothing, the same id twice is a bad cell, and 60 rows are one matter', async () => {
    const bytes = await sheetWith((sheet) => {
      for (let row = 0; row < 60; row += 1) put(sheet, 3 + row * 2, { ...SINGLE, A: `q-${String(row)}` });
    });
    expect((await read(bytes)).questions).toHaveLength(60);
    const twice = await sheetWith((sheet) => {
      put(sheet, 3, { ...SINGLE, A: 'same' });
      put(sheet, 9, { ...SINGLE, A: 'same' });
    });
    const { questions, bad } = await read(twice);
    expect(questions).toEqual([]);
    expect(bad.map(({ cell, words }) => `${cell} ${words.en}`)).toEqual([
      expect.stringMatching(/^A9 .*stands in row 3/),
    ]);
  });

  test('a sheet in the other language, under other names and with its head further down is found', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Sheet1').addRow(['nothing', 'here']);
    const sheet = workbook.addWorksheet('Other');
    sheet.addRow(['Our questions']);
    sheet.addRow([]);
    sheet.addRow(['Question', 'Answer', 'Type', 'Competency', 'Tolerance']);
    sheet.addRow(['How much?', 5, 'Number', 'C4', 1]);
    const { questions } = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(questions.map(({ answer, place }) => [answer, place.line])).toEqual([
      [{ kind: 'number', answer: '5', tolerance: '1' }, 4],
    ]);
  });
});

describe('files that are no sheet of questions end with a sentence', () => {
  const first = async (bytes: Uint8Array) => (await read(bytes)).problems[0]?.words.en ?? '';
  const ole = (text: string) =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(text, 'utf16le')]);

  test('old Excel, a password, no workbook, another sheet, too large', async () => {
    expect(await first(ole('Workbook'))).toMatch(/^This is an \.xls file/);
    expect(await first(ole('EncryptedPackage'))).toMatch(/has a password/);
    expect(await first(Buffer.from('编号,题型'))).toMatch(/no workbook/);
    expect(await first(new Uint8Array(4 * 1024 * 1024 + 1))).toMatch(/too large/);
    expect(await first(Buffer.from('PK\u0003\u0004broken'))).toMatch(/cannot be opened/);
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Staff').addRow(['number', 'name']);
    expect(await first(new Uint8Array(await workbook.xlsx.writeBuffer()))).toMatch(/The file has: Staff/);
  });

  test('a zip bomb is never unpacked beyond its bound, whatever size it claims', async () => {
    const zeros = deflateRawSync(Buffer.alloc(200 * 1024 * 1024));
    const begun = performance.now();
    expect(await first(zipOf('xl/workbook.xml', zeros))).toMatch(/too large/);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test.each([
    ['merged without end', '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
    ['named without end', '<definedName name="x">Sheet1!$A$1:$XFD$1048576</definedName>'],
    ['a row beyond the last', '<row r="99999999"><c r="A99999999"/></row>'],
    ['entities of its own', '<!DOCTYPE x [<!ENTITY a "b">]>'],
  ])('%s', async (_, xml) => {
    expect(await first(zipOf('xl/workbook.xml', deflateRawSync(Buffer.from(xml))))).toMatch(
      /enormous|too large/,
    );
  });
});

/** A zip archive of one file, put together by hand, that claims to unpack to nothing. */
function zipOf(name: string, packed: Uint8Array): Uint8Array {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.byteLength, 18);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.byteLength, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.byteLength, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}
