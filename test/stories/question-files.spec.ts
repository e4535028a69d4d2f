import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import ExcelJS from 'exceljs';
import { questionFilesWords } from '../../site/words/question-files.ts';
import { addPerson, comeInFirst } from './come-in.ts';
import { expect, test } from './centre.ts';

test.describe.configure({ timeout: 240_000 });

const words = questionFilesWords.zh;
const ROWS = 60;
/** The rows that are spoilt, by the letter of the cell and what stands in it. */
const SPOILT = [
  { row: 7, column: 'B', value: '单选题目', tells: '没有“单选题目”这种题型' },
  { row: 23, column: 'G', value: 'E', tells: '答案“E”对不上选项' },
  { row: 41, column: 'C', value: 'C99', tells: '没有“C99”这项能力' },
];

/** The downloaded template, filled in with sixty questions from row 3 on. */
async function filledIn(template: Buffer, spoilt: typeof SPOILT): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(template).buffer);
  const [sheet] = workbook.worksheets;
  for (let number = 0; number < ROWS; number += 1) {
    const row = sheet?.getRow(number + 3);
    const cells = {
      A: `bill-${String(number)}`,
      B: '单选',
      C: 'C4',
      E: `第 ${String(number)} 位客户问：账单几号出？`,
      G: 'B',
      J: '每月 1 日就出',
      K: '次月 3 日出账',
      L: '次月 15 日才出',
      R: '次月 3 日出账。见[账单异议处理](../articles/BIL-04.md)。',
    };
    for (const [column, value] of Object.entries(cells)) if (row) row.getCell(column).value = value;
  }
  for (const { row, column, value } of spoilt)
    if (sheet) sheet.getCell(`${column}${String(row)}`).value = value;
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test('sixty questions with three bad rows: all three are named, nothing comes in; mended, all of it does', async ({
  page,
  centre,
}) => {
  const once = await addPerson(centre, { number: '0052', name: '王老师', role: 'trainer' });
  await comeInFirst(page, 'zh', '0052', once);
  await page.goto('/zh/desk/quizzes/');
  await page.getByRole('link', { name: words.newByFile }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: words.template }).click();
  const template = await readFile(await (await downloading).path());
  const upload = async (buffer: Buffer) => {
    await page.locator('input[type=file]').setInputFiles({
      name: '账单.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer,
    });
    const button = page.getByRole('button', { name: words.check });
    await button.focus();
    await page.keyboard.press('Enter');
  };

  await upload(await filledIn(template, SPOILT));
  await expect(page.getByText(words.nothing)).toBeVisible();
  await expect(page.getByRole('heading', { name: words.badCells(3) })).toBeVisible();
  for (const { row, column, tells } of SPOILT) {
    const line = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: String(row), exact: true }) });
    await expect(line).toContainText(column);
    await expect(line).toContainText(tells);
  }
  await expect(page.getByRole('link', { name: words.download })).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.setViewportSize({ width: 320, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  await upload(await filledIn(template, []));
  await expect(page.getByText(words.counts(ROWS, 0, 0))).toBeVisible();
  await expect(page.getByText(words.nothing)).toHaveCount(0);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: words.download }).click();
  const draft = await readFile(await (await saving).path(), 'utf8');
  expect(draft.match(/^## /gm)).toHaveLength(ROWS);
  expect(draft).toContain('- [x] 次月 3 日出账');
});

test('a quiz goes out and comes back unchanged, and a file from elsewhere tells what it lost', async ({
  page,
  centre,
}) => {
  const once = await addPerson(centre, { number: '0053', name: '李老师', role: 'trainer' });
  await comeInFirst(page, 'zh', '0053', once);
  await page.goto('/zh/desk/quizzes/QZ-04/');
  await page.getByRole('link', { name: '题目和成绩文件' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: words.formats['moodle-xml'] }).click();
  const xml = await readFile(await (await downloading).path());
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'QZ-04.moodle.xml', mimeType: 'application/xml', buffer: xml });
  await page.getByRole('button', { name: words.check }).click();
  await expect(page.getByText(/新增 0 道，更新 \d+ 道/)).toBeVisible();

  const gift = Buffer.from(
    '哪天出账？{=3 日 ~%50%2 日 ~1 日}\n\n图里是什么？ [html]<img src="a.png" alt="账单"> {T}\n',
  );
  await input.setInputFiles({ name: 'other.gift.txt', mimeType: 'text/plain', buffer: gift });
  await page.getByRole('button', { name: words.check }).click();
  await expect(page.getByRole('heading', { name: /没能照搬/ })).toBeVisible();
});
