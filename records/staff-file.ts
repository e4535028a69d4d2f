import { employeeNumber, ROLES, type PersonToSave, type Role } from './people.ts';
import { readTable } from './table-file.ts';

/** A cell that cannot be taken as it is. */
export interface BadCell {
  /** The row as a spreadsheet counts it: the header is 1. */
  row: number;
  /** The column's name as the file writes it, or as it should be called. */
  column: string;
  words: { zh: string; en: string };
}

const COLUMNS = ['number', 'name', 'role', 'team', 'mentor', 'startedOn'] as const;
type Column = (typeof COLUMNS)[number];

/** How a header may call them. */
const NAMES: Record<Column, string[]> = {
  number: ['工号', '员工号', 'number', 'employee number'],
  name: ['姓名', 'name'],
  role: ['角色', '岗位', 'role'],
  team: ['班组', '组别', 'team'],
  mentor: ['师傅', '师傅工号', 'mentor'],
  startedOn: ['入职日期', 'started', 'start date'],
};
const REQUIRED: Column[] = ['number', 'name', 'role'];

const ROLE_WORDS: Record<Role, string[]> = {
  trainee: ['学员', '新人', '实习生'],
  agent: ['客服', '坐席', '客服专员'],
  trainer: ['培训师', '讲师'],
  leader: ['班长', '组长'],
  admin: ['管理员'],
};

/** The role that a word of either language names. */
export function roleNamed(word: string): Role | undefined {
  const plain = word.normalize('NFKC').trim().toLowerCase();
  return ROLES.find((role) => role === plain || ROLE_WORDS[role].includes(plain));
}

/** What may be written for a role, for a sentence. */
export const ROLE_CHOICE = {
  zh: ROLES.map((role) => `${ROLE_WORDS[role][0] ?? ''}（${role}）`).join('、'),
  en: ROLES.join(', '),
};

/**
 * Reads a list of staff: CSV with a header, UTF-8 (with or without BOM), UTF-16 with BOM, or GBK.
 * Gives the people, or every bad cell of the file and nobody.
 */
export function readStaffFile(
  bytes: Uint8Array,
): { people: PersonToSave[]; bad: [] } | { people: []; bad: BadCell[] } {
  const table = readTable(bytes);
  if ('words' in table) return { people: [], bad: [{ row: table.row, column: '', words: table.words }] };
  const [header, ...rows] = table.rows;
  const place = columnsIn(header?.cells ?? []);
  const absent = REQUIRED.filter((column) => place[column] === undefined);
  if (absent.length > 0) return { people: [], bad: absent.map(absentColumn) };

  const bad: BadCell[] = [];
  const people: PersonToSave[] = [];
  const rowOf = new Map<string, number>();
  for (const { row, cells } of rows) {
    const cell = (column: Column): string => (cells[place[column] ?? -1] ?? '').trim();
    const found = readPerson(cell, rowOf);
    bad.push(
      ...found.bad.map(({ column, words }) => ({
        row,
        column: header?.cells[place[column] ?? -1]?.trim() ?? column,
        words,
      })),
    );
    rowOf.set(found.person.number, rowOf.get(found.person.number) ?? row);
    people.push(found.person);
  }
  return bad.length > 0 ? { people: [], bad } : { people, bad: [] };
}

function columnsIn(cells: string[]): Partial<Record<Column, number>> {
  const plain = cells.map((cell) => cell.normalize('NFKC').trim().toLowerCase());
  const place: Partial<Record<Column, number>> = {};
  for (const column of COLUMNS) {
    const index = plain.findIndex((cell) => NAMES[column].includes(cell));
    if (index !== -1) place[column] = index;
  }
  return place;
}

function absentColumn(column: Column): BadCell {
  const [zh, en] = [NAMES[column][0] ?? column, column];
  const words = {
    zh: `第一行没有“${zh}”这一列；第一行请写：工号,姓名,角色,班组。`,
    en: `The first row has no column "${en}"; write: number,name,role,team.`,
  };
  return { row: 1, column: zh, words };
}

function readPerson(
  cell: (column: Column) => string,
  rowOf: ReadonlyMap<string, number>,
): { person: PersonToSave; bad: { column: Column; words: BadCell['words'] }[] } {
  const bad: { column: Column; words: BadCell['words'] }[] = [];
  const number = employeeNumber(cell('number'));
  const twin = number === undefined ? undefined : rowOf.get(number);
  if (number === undefined) bad.push({ column: 'number', words: badNumber(cell('number')) });
  if (twin !== undefined) bad.push({ column: 'number', words: doubled(cell('number'), twin) });
  const name = cell('name');
  if (!isName(name)) bad.push({ column: 'name', words: badName(name) });
  const role = roleNamed(cell('role'));
  if (!role) bad.push({ column: 'role', words: badRole(cell('role')) });
  const mentor = cell('mentor') === '' ? undefined : employeeNumber(cell('mentor'));
  if (cell('mentor') !== '' && !mentor) bad.push({ column: 'mentor', words: badNumber(cell('mentor')) });
  const startedOn = cell('startedOn') === '' ? undefined : dayIn(cell('startedOn'));
  if (cell('startedOn') !== '' && !startedOn)
    bad.push({ column: 'startedOn', words: badDay(cell('startedOn')) });
  const team = cell('team') || undefined;
  return { person: { number: number ?? '', name, role: role ?? 'trainee', team, mentor, startedOn }, bad };
}

/** A name is a line of letters, not a formula. */
export function isName(name: string): boolean {
  return name.length > 0 && name.length <= 64 && !/^[=+@-]|\p{Cc}/u.test(name);
}

/** `2026-11-01`, also from `2026/11/1` and `2026年11月1日`. */
export function dayIn(text: string): string | undefined {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.normalize('NFKC'));
  if (!parts) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

function badNumber(given: string): BadCell['words'] {
  if (given === '') return { zh: '没有写工号。', en: 'The number is missing.' };
  return {
    zh: `“${given}”不能作工号：只用数字和英文字母，最多 32 位；在表格里请把这一列设成“文本”。`,
    en: `"${given}" cannot be an employee number: use digits and letters, at most 32; format the column as text.`,
  };
}

function doubled(given: string, row: number): BadCell['words'] {
  return {
    zh: `工号“${given}”在第 ${String(row)} 行已经写过。`,
    en: `The number "${given}" is already in row ${String(row)}.`,
  };
}

function badName(given: string): BadCell['words'] {
  if (given === '') return { zh: '没有写姓名。', en: 'The name is missing.' };
  return {
    zh: `“${given}”不能作姓名：不以 = + - @ 开头，最多 64 个字。`,
    en: `"${given}" cannot be a name: it may not begin with = + - @, and has at most 64 characters.`,
  };
}

function badRole(given: string): BadCell['words'] {
  return {
    zh: `${given === '' ? '没有写角色' : `没有“${given}”这个角色`}；可以写：${ROLE_CHOICE.zh}。`,
    en: `${given === '' ? 'The role is missing' : `There is no role "${given}"`}; write one of: ${ROLE_CHOICE.en}.`,
  };
}

function badDay(given: string): BadCell['words'] {
  return {
    zh: `“${given}”不是日期，请写成 2026-11-01。`,
    en: `"${given}" is no date; write it like 2026-11-01.`,
  };
}
