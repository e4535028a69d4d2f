import ExcelJS from 'exceljs';
import type { Problem, Words } from '../../../markdown/problem.ts';
import { unzip } from './unzip.ts';

/** The largest workbook that is opened, in bytes. */
const LARGEST_WORKBOOK = 4 * 1024 * 1024;

const BOUNDS = { files: 300, bytes: 32 * 1024 * 1024 };
/** Cells that a sheet may write down, and that its merged and named ranges may cover. */
const MOST_CELLS = 200_000;
/** Parts of a sheet that no question is in, and that a hostile file could make endless. */
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'hyperlinks',
  'drawing',
  'picture',
  'tableParts',
];

/** The last row that Excel has. */
const LAST_ROW = 1_048_576;
const RANGE = /\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})/g;

const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Opens a workbook of Excel, or says in a sentence why not. Bounded in size before anything of it is read. */
export async function openWorkbook(
  file: string,
  bytes: Uint8Array,
): Promise<{ workbook: ExcelJS.Workbook; problem?: never } | { problem: Problem; workbook?: never }> {
  const words = refusal(bytes);
  if (words) return { problem: problem(file, words) };
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer, { ignoreNodes: IGNORED });
  } catch {
    return { problem: problem(file, BROKEN) };
  }
  return { workbook };
}

function problem(file: string, words: Words): Problem {
  return { place: { file, line: 1, column: 1 }, rule: 'workbook', words };
}

function refusal(bytes: Uint8Array): Words | undefined {
  if (bytes.byteLength > LARGEST_WORKBOOK) return TOO_LARGE;
  if (begins(bytes, OLD_EXCEL)) return holdsUtf16(bytes, 'EncryptedPackage') ? LOCKED : OLD;
  if (!begins(bytes, ZIP)) return NOT_EXCEL;
  const files = unzip(bytes, BOUNDS);
  if (files === 'too-large') return TOO_LARGE;
  if (files === 'broken') return BROKEN;
  const workbook = files.get('xl/workbook.xml');
  if (!workbook) return NOT_EXCEL;
  if ([...files].some(([name, content]) => name.endsWith('.xml') && isEndless(content))) return TOO_LARGE;
  return undefined;
}

/** Whether a part would make its reader walk over cells without end: by their number, or by ranges that it lists. */
function isEndless(content: Uint8Array): boolean {
  const text = new TextDecoder().decode(content);
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return true;
  if (text.split(/<c[ >]/).length > MOST_CELLS) return true;
  if ([...text.matchAll(/<row\b[^>]{0,200}?\br="(\d+)"/g)].some(([, row]) => Number(row) > LAST_ROW))
    return true;
  const ranges = text.match(/<mergeCell\b[^>]{0,200}>|<definedName\b[^<]{0,2000}/g) ?? [];
  const cells = ranges.flatMap((range) => [...range.matchAll(RANGE)]).map(cellsIn);
  return cells.reduce((sum, count) => sum + count, 0) > MOST_CELLS;
}

function cellsIn([, left = '', top = '', right = '', bottom = '']: RegExpMatchArray): number {
  return (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(word, 'utf16le'));
}

const OLD: Words = {
  zh: '这是旧版 Excel 的 .xls 文件。请在 Excel 或 WPS 里“另存为”，类型选“Excel 工作簿(*.xlsx)”，再上传。',
  en: 'This is an .xls file of an old Excel. Save it in Excel or WPS as "Excel workbook (*.xlsx)" and upload that.',
};
const LOCKED: Words = {
  zh: '这个文件设了打开密码，读不了。请先在 Excel 或 WPS 里取消密码，再上传。',
  en: 'This file has a password and cannot be read. Take the password away in Excel or WPS, then upload it.',
};
const NOT_EXCEL: Words = {
  zh: '这不是 Excel 工作簿(.xlsx)。请用下载的模板填写。',
  en: 'This is no workbook of Excel (.xlsx). Please fill in the template that you can download here.',
};
const BROKEN: Words = {
  zh: '这个 Excel 文件打不开，可能没有传完或已损坏。请在 Excel 里打开、另存一份，再上传。',
  en: 'This Excel file cannot be opened; it may have broken off. Open it in Excel, save a copy and upload that.',
};
const TOO_LARGE: Words = {
  zh: '这个 Excel 文件太大，或者里面有大得出奇的区域。请只留题目这一张表，把题目复制到新下载的模板里，再上传。',
  en: 'This Excel file is too large, or holds ranges of enormous size. Copy the questions into a fresh template and upload that.',
};
