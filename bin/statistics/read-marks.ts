import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { inReadingOrder, type Problem, type Words } from '../../markdown/problem.ts';
import type { MarkTable } from '../../quizzes/statistics/mark-table.ts';

/** A row of the file and the line it stands on. Columns in problems count cells from 1, as a spreadsheet does. */
interface Row {
  line: number;
  cells: string[];
}

const NAMES_ATTEMPT = /^(attempt|答卷)$/i;
const NAMES_PEOPLE = /^(freq|frequency|人数)$/i;
const NAMES_MAXIMUM = /^(max|满分)$/i;

/** So many papers at most: beyond it a frequency is surely a slip. */
const MOST_PAPERS = 2_000_000;

const parsed = z.array(z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) }));

/**
 * Reads marks from CSV (commas or tabs, UTF-8): a head with the questions' names, then a row for each attempt. A column
 * `attempt` names the attempts, a column `Freq` says for how many people a row stands; both may be missing. A row whose
 * attempt is `max` gives the maxima, which are 1 without it. An empty cell is a question that was not on that paper.
 * @returns the table, or every problem with its line and column
 */
export function readMarks(file: string, text: string): { table: MarkTable; problems: Problem[] } {
  const problems: Problem[] = [];
  const note = (line: number, column: number, rule: string, words: Words) =>
    problems.push({ place: { file, line, column }, rule, words });
  const nothing = { table: { items: [], attempts: [] }, problems };
  const cut = cutRows(text);
  if ('line' in cut) {
    note(cut.line, 1, 'no-table', cut.words);
    return nothing;
  }
  const [head, ...rows] = cut.rows;
  if (!head || rows.length === 0) {
    note(1, 1, 'no-marks', NO_MARKS);
    return nothing;
  }
  const names = head.cells.map((name) => name.trim());
  const attemptAt = names.findIndex((name) => NAMES_ATTEMPT.test(name));
  const peopleAt = names.findIndex((name) => NAMES_PEOPLE.test(name));
  const columns = names.flatMap((_, column) => (column === attemptAt || column === peopleAt ? [] : [column]));
  if (columns.length === 0) note(head.line, 1, 'no-marks', NO_MARKS);
  names.forEach((name, column) => {
    if (name === '') note(head.line, column + 1, 'no-name', NO_NAME);
    else if (names.indexOf(name) < column) note(head.line, column + 1, 'name-twice', nameTwice(name));
  });
  const isMaximum = ({ cells }: Row) => NAMES_MAXIMUM.test(cells[attemptAt]?.trim() ?? '');
  const maxima = rows.find(isMaximum);
  const maximum = (column: number) => {
    if (!maxima) return 1;
    const value = numberIn(maxima.cells[column]);
    if (value !== undefined && value > 0) return value;
    note(maxima.line, column + 1, 'no-maximum', noMaximum(names[column] ?? '', maxima.cells[column] ?? ''));
    return 1;
  };
  const items = columns.map((column) => ({ id: names[column] ?? '', max: maximum(column) }));
  let papers = 0;
  const attempts = rows.flatMap((row) => {
    if (row === maxima) return [];
    const { line, cells } = row;
    if (cells.length !== names.length) note(line, cells.length, 'ragged', ragged(cells.length, names.length));
    const marks = columns.map((column, item) => {
      const cell = cells[column]?.trim() ?? '';
      if (cell === '') return undefined;
      const mark = numberIn(cell);
      const most = items[item]?.max ?? 1;
      const name = names[column] ?? '';
      if (mark === undefined) note(line, column + 1, 'no-number', noNumber(name, cell));
      else if (mark > most) note(line, column + 1, 'above-maximum', aboveMaximum(name, cell, most, !!maxima));
      return mark;
    });
    const people = peopleAt < 0 ? 1 : (numberIn(cells[peopleAt]) ?? NaN);
    if (!Number.isInteger(people) || people < 0 || papers + people > MOST_PAPERS) {
      note(line, peopleAt + 1, 'no-people', noPeople(cells[peopleAt] ?? ''));
      return [];
    }
    papers += people;
    return Array.from({ length: people }, () => marks);
  });
  return problems.length > 0
    ? { ...nothing, problems: inReadingOrder(problems) }
    : { table: { items, attempts }, problems };
}

function cutRows(text: string): { rows: Row[] } | { line: number; words: Words } {
  try {
    const read: unknown = parse(text, {
      bom: true,
      delimiter: [',', '\t'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return { rows: parsed.parse(read).map(({ info, record }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line: typeof error['lines'] === 'number' ? error['lines'] : 1, words: QUOTES };
  }
}

/** A plain decimal number; `1e3`, `0x1` and `½` are none. */
function numberIn(cell: string | undefined): number | undefined {
  const words = cell?.trim() ?? '';
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(words) ? Number(words) : undefined;
}

const NO_MARKS: Words = {
  zh: '文件里没有成绩。第一行写题目名称（可以有一列 attempt），下面每份答卷一行。',
  en: 'There are no marks in this file. The first row names the questions (with a column "attempt" if you like), then one row a paper.',
};

const NO_NAME: Words = {
  zh: '这一列没有名称。请在第一行写上题目的名称。',
  en: 'This column has no name. Write the name of the question in the first row.',
};

const QUOTES: Words = {
  zh: '这一行的引号不成对，或引号外还有字。请改好后再试。',
  en: 'A quote in this row is not closed, or text follows it. Mend it and try again.',
};

function nameTwice(name: string): Words {
  return {
    zh: `题目“${name}”有两列。请改其中一个名称。`,
    en: `There are two columns "${name}". Rename one.`,
  };
}

function noMaximum(name: string, cell: string): Words {
  return {
    zh: `“${name}”的满分“${cell}”不是大于 0 的数。`,
    en: `The maximum of "${name}" is "${cell}"; write a number above 0.`,
  };
}

function ragged(cells: number, wanted: number): Words {
  return {
    zh: `这一行有 ${String(cells)} 格，第一行有 ${String(wanted)} 格。没考到的题请留空格，逗号要写全。`,
    en: `This row has ${String(cells)} cells, the first has ${String(wanted)}. Leave a cell empty for a question that was not asked, but keep its comma.`,
  };
}

function noNumber(name: string, cell: string): Words {
  return {
    zh: `“${name}”的得分“${cell}”不是数。请写 0、0.5、1 这样的数；没考到就留空。`,
    en: `The mark "${cell}" of "${name}" is no number. Write one such as 0, 0.5 or 1, or leave it empty where it was not asked.`,
  };
}

function aboveMaximum(name: string, cell: string, most: number, given: boolean): Words {
  const mend = given
    ? { zh: '请改得分，或改 max 这一行。', en: ' Change the mark, or the row "max".' }
    : {
        zh: '满分不是 1 时，请在第一行下面加一行：attempt 列写 max，各题写满分。',
        en: ' Where the maximum is not 1, add a row below the head: "max" under attempt, and the maximum of each question.',
      };
  return {
    zh: `“${name}”的得分 ${cell} 超过满分 ${String(most)}。${mend.zh}`,
    en: `The mark ${cell} of "${name}" is above its maximum ${String(most)}.${mend.en}`,
  };
}

function noPeople(cell: string): Words {
  return {
    zh: `人数“${cell}”要写 0 以上的整数，全部加起来不超过 ${String(MOST_PAPERS)}。`,
    en: `The frequency "${cell}" must be a whole number from 0; all together at most ${String(MOST_PAPERS)}.`,
  };
}
