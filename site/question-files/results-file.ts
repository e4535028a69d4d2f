import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';
import type { Language } from '../../markdown/problem.ts';
import type { Person } from '../../records/people.ts';
import type { QuizResult } from '../../records/quiz-results.ts';
import { resultsFileWords } from '../words/results-file.ts';

/** One certified paper, with whoever took it and how many they have taken of this quiz up to it. */
export interface ResultLine {
  person: Pick<Person, 'number' | 'name' | 'team'>;
  result: Pick<QuizResult, 'quiz' | 'language' | 'finishedAt' | 'score' | 'passed' | 'waiting'>;
  title: string;
  attempt: number;
}

type Value = string | number;

/** How a sign at the start of a text would make Excel or WPS compute it, in half and full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** What Excel would take for a number or a day, and so change: 0031, 1E5, 3-4. */
const LIKE_A_NUMBER = /^\d[\d.,:/\-e% ]*$/i;
/** A moment may be read as one. */
const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/**
 * Results as CSV that Chinese Excel and WPS open as they should: UTF-8 with its mark, Windows line ends, an employee
 * number kept as text by a tab before it, and no text that would be computed (decisions/results-files.md).
 */
export function resultsCsv(lines: readonly ResultLine[], language: Language): Uint8Array {
  const rows = tableOf(lines, language).map((row) => row.map((value) => safeField(value)));
  const text = stringify(rows, { bom: true, record_delimiter: 'windows' });
  return new TextEncoder().encode(text);
}

/** Results as a workbook: numbers are numbers, and what is text, employee numbers too, is text whatever it begins with. */
export async function resultsXlsx(lines: readonly ResultLine[], language: Language): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(resultsFileWords[language].sheet, {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  const [head = [], ...rows] = tableOf(lines, language);
  sheet.addRow(head).font = { bold: true };
  for (const row of rows) {
    sheet.addRow(row).eachCell((cell) => {
      if (typeof cell.value === 'string') cell.numFmt = '@';
    });
  }
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.autoFilter = { from: 'A1', to: { row: 1, column: head.length } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const WIDTHS = [12, 14, 14, 10, 28, 8, 10, 20, 10, 12];

function tableOf(lines: readonly ResultLine[], language: Language): Value[][] {
  const words = resultsFileWords[language];
  return [
    words.head,
    ...lines.map(({ person, result, title, attempt }) => [
      person.number,
      person.name,
      person.team ?? '',
      result.quiz,
      title,
      words.languages[result.language === 'en' ? 'en' : 'zh'],
      attempt,
      localMoment(result.finishedAt),
      result.waiting ? '' : result.score,
      result.waiting ? words.waiting : result.passed ? words.passed : words.failed,
    ]),
  ];
}

/** Date and time of the centre's own zone, as ISO 8601 writes them: `2026-11-21 09:05:00`. */
function localMoment(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' }).format(moment);
}

function safeField(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (FORMULA.test(value)) return `'${value}`;
  return LIKE_A_NUMBER.test(value) && !MOMENT.test(value) ? `\t${value}` : value;
}
