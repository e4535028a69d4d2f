import type { Row, Workbook, Worksheet } from 'exceljs';
import type { Problem, Words } from '../../../markdown/problem.ts';
import type { ExchangedQuestion } from '../exchanged.ts';
import type { Brought, Loss } from '../loss.ts';
import { shortly } from '../loss.ts';
import { cellText } from './cell-text.ts';
import { columnNamed, EXAMPLE, SHEET_NAME, type Column, type ColumnKey } from './columns.ts';
import { openWorkbook } from './open-workbook.ts';
import { rowQuestion, type KnownToSheet } from './row-question.ts';

/** A cell that keeps the whole sheet from being taken over. */
export interface BadCell extends Problem {
  /** The cell's name, such as `G7`; only the row's number when it is about the row. */
  cell: string;
  /** What stands at the head of its column. */
  column: string;
}

/** What a sheet brings. While there are bad cells there are no questions: nothing is taken over by halves. */
export interface SheetBrought extends Brought<ExchangedQuestion> {
  bad: BadCell[];
}

/** More rows than any bank has. */
const MOST_ROWS = 1000;
/** The head stands in one of the first rows. */
const HEAD_WITHIN = 10;
/** Without these columns it is another sheet. */
const NEEDED: readonly ColumnKey[] = ['type', 'question', 'answer'];

/** Reads a workbook's sheet of questions: all rows, or every bad cell with row, column and reason. */
export async function readSheet(file: string, bytes: Uint8Array, known: KnownToSheet): Promise<SheetBrought> {
  const { workbook, problem } = await openWorkbook(file, bytes);
  if (problem) return nothing([problem]);
  const found = findSheet(workbook);
  if (!found) return nothing([noSheet(file, workbook)]);
  const { sheet, head, columns } = found;
  const rows = rowsBelow(sheet, head);
  if (rows.length > MOST_ROWS) return nothing([tooManyRows(file, rows.length)]);
  const brought: SheetBrought = { questions: [], losses: [], problems: [], bad: [] };
  for (const row of rows) readRow(row, columns, file, known, brought);
  noteSameIds(brought, columns);
  if (rows.length === 0) brought.problems.push(noRows(file, sheet.name));
  const isWhole = brought.bad.length === 0 && brought.problems.length === 0;
  return { ...brought, questions: isWhole ? brought.questions : [] };
}

function nothing(problems: Problem[]): SheetBrought {
  return { questions: [], losses: [], problems, bad: [] };
}

/** Where each column stands in this sheet. */
type Columns = ReadonlyMap<ColumnKey, { column: Column; at: number; head: string }>;

function findSheet(workbook: Workbook): { sheet: Worksheet; head: number; columns: Columns } | undefined {
  const ours = Object.values(SHEET_NAME);
  const sheets = workbook.worksheets.toSorted(
    (a, b) => Number(ours.includes(b.name)) - Number(ours.includes(a.name)),
  );
  for (const sheet of sheets) {
    for (let head = 1; head <= HEAD_WITHIN; head += 1) {
      const columns = columnsIn(sheet.getRow(head));
      if (NEEDED.every((key) => columns.has(key))) return { sheet, head, columns };
    }
  }
  return undefined;
}

function columnsIn(row: Row): Columns {
  const columns = new Map<ColumnKey, { column: Column; at: number; head: string }>();
  row.eachCell((cell, at) => {
    const head = cellText(cell).text ?? '';
    const column = columnNamed(head);
    if (column && !columns.has(column.key)) columns.set(column.key, { column, at, head });
  });
  return columns;
}

function rowsBelow(sheet: Worksheet, head: number): Row[] {
  const rows: Row[] = [];
  sheet.eachRow((row, number) => {
    if (number > head && row.hasValues) rows.push(row);
  });
  return rows;
}

function readRow(row: Row, columns: Columns, file: string, known: KnownToSheet, brought: SheetBrought): void {
  const texts = new Map<ColumnKey, string>();
  const doubts: Loss[] = [];
  const bad: BadCell[] = [];
  const badCell = (key: ColumnKey, words: Words): false => {
    const { at = 1, head = '' } = columns.get(key) ?? {};
    const cell = columns.has(key) ? row.getCell(at).address : String(row.number);
    bad.push({ place: { file, line: row.number, column: at }, rule: 'bad-cell', words, cell, column: head });
    return false;
  };
  for (const [key, { at, head }] of columns) {
    const { text = '', doubt, bad: wrong } = cellText(row.getCell(at));
    texts.set(key, text);
    if (wrong) badCell(key, wrong);
    if (doubt) {
      const words = { zh: `“${head}”：${doubt.zh}`, en: `"${head}": ${doubt.en}` };
      doubts.push({ place: { file, line: row.number, column: at }, rule: 'cell', words, question: '' });
    }
  }
  // A row that only a format, or a merged column, reaches down to is empty.
  const merged = [...columns].filter(([, { at }]) => row.getCell(at).isMerged).map(([key]) => key);
  if ([...texts].every(([key, text]) => text === '' || merged.includes(key))) return;
  if (texts.get('id') === EXAMPLE) return;
  const question = rowQuestion(texts, { file, line: row.number, column: 1 }, known, badCell);
  brought.bad.push(...bad);
  brought.losses.push(
    ...doubts.map((doubt) => ({ ...doubt, question: shortly(texts.get('question') ?? '') })),
  );
  if (question) brought.questions.push(question);
}

function noteSameIds({ questions, bad }: SheetBrought, columns: Columns): void {
  const first = new Map<string, number>();
  for (const { id, place } of questions) {
    if (id === undefined) continue;
    const before = first.get(id);
    first.set(id, before ?? place.line);
    if (before === undefined) continue;
    const { at = 1, head = '' } = columns.get('id') ?? {};
    bad.push({
      place: { ...place, column: at },
      rule: 'bad-cell',
      cell: `${String.fromCharCode(64 + Math.min(at, 26))}${String(place.line)}`,
      column: head,
      words: {
        zh: `编号“${id}”和第 ${String(before)} 行一样。请换一个，或空着让系统取。`,
        en: `The id "${id}" stands in row ${String(before)} as well. Choose another, or leave it empty to be given one.`,
      },
    });
  }
}

function problem(file: string, words: Words): Problem {
  return { place: { file, line: 1, column: 1 }, rule: 'sheet', words };
}

function noSheet(file: string, { worksheets }: Workbook): Problem {
  const names = worksheets.map(({ name }) => name).join('、');
  return problem(file, {
    zh: `没有找到题目表：要有“题型”“题目”“答案”这几列。文件里有这些表：${names || '（无）'}。请用下载的模板填写。`,
    en: `There is no sheet with the columns Type, Question and Answer. The file has: ${names || '(none)'}. Please fill in the template.`,
  });
}

function noRows(file: string, sheet: string): Problem {
  return problem(file, {
    zh: `“${sheet}”里还没有题目，表头下面都是空的。`,
    en: `There are no questions in "${sheet}" yet: everything below its head is empty.`,
  });
}

function tooManyRows(file: string, rows: number): Problem {
  return problem(file, {
    zh: `表里有 ${String(rows)} 行，一次最多 ${String(MOST_ROWS)} 行。请分成几个文件。`,
    en: `The sheet has ${String(rows)} rows, at most ${String(MOST_ROWS)} at once. Make several files of it.`,
  });
}
