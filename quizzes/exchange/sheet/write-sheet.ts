import ExcelJS, { type Worksheet } from 'exceljs';
import type { Language, Words } from '../../../markdown/problem.ts';
import type { Quiz } from '../../quiz.ts';
import type { ExchangedQuestion } from '../exchanged.ts';
import { fromQuestion } from '../from-question.ts';
import type { Loss, LossBook } from '../loss.ts';
import {
  COLUMNS,
  EXAMPLE,
  SHEET_NAME,
  SHEET_TYPES,
  SHEET_TYPE_KEYS,
  typeNames,
  YES,
  type ColumnKey,
} from './columns.ts';
import { questionRow } from './question-row.ts';

/** A competency as the drop-down shows it. */
export interface CompetencyChoice {
  id: string;
  name: Words;
}

/** A workbook that was written, and what it does not hold. */
export interface WrittenSheet {
  bytes: Uint8Array;
  losses: Loss[];
}

/** So many rows below the head have their drop-downs. */
const ROWS_READY = 500;
const LISTS: Words = { zh: '填写说明', en: 'How to fill in' };
const NO: Words = { zh: '否', en: 'No' };

/** An empty template in a language: an example row, drop-downs, and a sheet that says how each type is filled in. */
export async function writeTemplate(
  language: Language,
  competencies: readonly CompetencyChoice[],
): Promise<Uint8Array> {
  return write(language, competencies, [exampleRow(language, competencies)]);
}

/** A quiz as a filled-in template: its rows can be changed and brought back, for they keep their ids. */
export async function writeSheet(
  quiz: Quiz,
  competencies: readonly CompetencyChoice[],
): Promise<WrittenSheet> {
  const losses: Loss[] = [];
  const rows = quiz.questions.flatMap((question) => {
    const book: LossBook = { question: question.id, place: question.place, losses };
    const exchanged = fromQuestion(question, book);
    return (exchanged && rowOf(exchanged, quiz.language, competencies, book)) ?? [];
  });
  return { bytes: await write(quiz.language, competencies, rows), losses };
}

type SheetRow = ReadonlyMap<ColumnKey, string | number>;

function rowOf(
  question: ExchangedQuestion,
  language: Language,
  competencies: readonly CompetencyChoice[],
  book: LossBook,
): SheetRow | undefined {
  const row = questionRow(question, language, book);
  const competency = competencies.find(({ id }) => id === question.competency);
  row?.set('competency', competency ? choiceText(competency, language) : (question.competency ?? ''));
  return row;
}

async function write(
  language: Language,
  competencies: readonly CompetencyChoice[],
  rows: readonly SheetRow[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEET_NAME[language], {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }],
  });
  sheet.columns = COLUMNS.map(({ key, head, width }) => ({
    key,
    header: head[language],
    width,
    style: { alignment: { wrapText: true, vertical: 'top' } },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(Object.fromEntries(row));
  const help = workbook.addWorksheet(LISTS[language]);
  writeHelp(help, language, competencies);
  addDropDowns(sheet, language, competencies.length);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The help sheet holds what the drop-downs choose from, so that they need no list of limited length. */
function writeHelp(help: Worksheet, language: Language, competencies: readonly CompetencyChoice[]): void {
  help.columns = [
    { header: { zh: '题型', en: 'Type' }[language], width: 18 },
    {
      header: { zh: '怎么填', en: 'How it is filled in' }[language],
      width: 80,
      style: { alignment: { wrapText: true } },
    },
    { header: { zh: '能力', en: 'Competency' }[language], width: 28 },
  ];
  help.getRow(1).font = { bold: true };
  const count = Math.max(SHEET_TYPE_KEYS.length, competencies.length);
  for (let index = 0; index < count; index += 1) {
    const key = SHEET_TYPE_KEYS[index];
    const type = key && SHEET_TYPES[key];
    const competency = competencies[index];
    help.addRow([type?.name[language], type?.how[language], competency && choiceText(competency, language)]);
  }
  help.addRow([]);
  for (const note of NOTES) help.addRow(['', note[language]]);
}

const NOTES: readonly Words[] = [
  {
    zh: `编号为“${EXAMPLE}”的一行是示例，不会导入。编号空着时由系统取；导入以后不要再改，改了就成了另一道题。`,
    en: `The row with the id "${EXAMPLE}" shows how it is done and is not brought in. An empty id is given one; never change it later, or it becomes another question.`,
  },
  {
    zh: '改好的表可以再次上传：编号相同的题会更新，不会重复。',
    en: 'The sheet can be uploaded again: a question with the same id is changed, not doubled.',
  },
  {
    zh: '有一格填错时一道题也不会导入，页面会列出每一处的行、列和原因。',
    en: 'While one cell is wrong nothing is brought in; the page lists each with its row, its column and the reason.',
  },
];

function addDropDowns(sheet: Worksheet, language: Language, competencies: number): void {
  const list = (column: string, count: number) =>
    `'${LISTS[language]}'!$${column}$2:$${column}$${String(count + 1)}`;
  const choices: [ColumnKey, string][] = [
    ['type', list('A', SHEET_TYPE_KEYS.length)],
    ['competency', list('C', Math.max(1, competencies))],
    ['critical', `"${YES[language]},${NO[language]}"`],
  ];
  for (const [key, formula] of choices) {
    for (let row = 2; row <= ROWS_READY + 1; row += 1) {
      sheet.getRow(row).getCell(key).dataValidation = { type: 'list', allowBlank: true, formulae: [formula] };
    }
  }
}

function choiceText({ id, name }: CompetencyChoice, language: Language): string {
  return `${id} ${name[language]}`;
}

function exampleRow(language: Language, competencies: readonly CompetencyChoice[]): SheetRow {
  const [first] = competencies;
  const words = EXAMPLES[language];
  return new Map<ColumnKey, string | number>([
    ['id', EXAMPLE],
    ['type', typeNames(language)[0] ?? ''],
    ['competency', first ? choiceText(first, language) : ''],
    ['critical', NO[language]],
    ['question', words.question],
    ['answer', 'B'],
    ...words.options.map(([text], index): [ColumnKey, string] => [`option${index}`, text]),
    ...words.options.map(([, remark], index): [ColumnKey, string] => [`remark${index}`, remark]),
    ['explanation', words.explanation],
  ]);
}

const EXAMPLES = {
  zh: {
    question: '客户没通过核验就问余额，您怎么说？',
    options: [
      ['余额是 36 元', '没核验就披露，是一票否决。'],
      ['我先帮您核验，再查余额', ''],
      ['这个查不了', '可以查，先核验就行。'],
    ],
    explanation: '先核验，再披露。见[身份核验四级](../articles/IDV-01.md)。',
  },
  en: {
    question: 'A caller who is not verified asks for the balance. What do you say?',
    options: [
      ['It is 36 yuan', 'Disclosing unchecked is an auto-fail.'],
      ['Let me verify you first, then I will look it up', ''],
      ['That cannot be looked up', 'It can, after the check.'],
    ],
    explanation: 'Verify first, then disclose. See [the four levels](../articles/IDV-01.md).',
  },
} as const;
