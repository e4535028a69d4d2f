import type { Table, TableRow } from 'mdast';
import { placeOf, plainText } from '../../markdown/outline.ts';
import type { Rate } from '../call-score.ts';
import { inlineProse } from '../prose.ts';
import type { GoldFails, GoldScore, Prose } from '../quiz.ts';
import { note, type Reading } from '../reading.ts';

/** Every way of writing a rate, full width or half. */
const WRITTEN: Readonly<Record<string, Rate>> = {
  '1': '1',
  '½': '½',
  '1/2': '½',
  '1⁄2': '½',
  '0.5': '½',
  '.5': '½',
  '0': '0',
  '–': '–',
  '-': '–',
  '—': '–',
  '−': '–',
};

const FAILS_ROW = /^f$/i;

/** The rate that a cell says; nothing when it says none. */
export function rateIn(text: string): Rate | undefined {
  const squeezed = text.replace(/\s+/g, '');
  return WRITTEN[squeezed] ?? WRITTEN[squeezed.normalize('NFKC')];
}

/** Reads the gold of a call: a row for each criterion, then the row of the auto-fails. */
export function readGold(table: Table, reading: Reading): { scores: GoldScore[]; fails: GoldFails } {
  const rows = table.children.slice(1);
  const isFails = (row: TableRow) => FAILS_ROW.test(cellText(row, 0));
  const [fails, ...others] = rows.filter(isFails);
  for (const row of others) noteSecondFails(row, reading);
  if (!fails) noteNoFails(table, reading);
  return {
    scores: rows.filter((row) => !isFails(row)).map((row) => readScore(row, reading)),
    fails: readFails(fails ?? rows.at(-1), fails !== undefined, table, reading),
  };
}

/** A rate that cannot be read leaves its row, so that the same slip is not told again as a criterion left out. */
function readScore(row: TableRow, reading: Reading): GoldScore {
  const code = cellText(row, 0);
  const gold = rateIn(cellText(row, 1));
  if (gold === undefined) noteNoRate(row, code, reading);
  const criterion = reading.scoreForm?.criteria.find((known) => known.code === code);
  return {
    code,
    name: criterion?.name ?? '',
    max: criterion?.max ?? 0,
    gold: gold ?? '–',
    ...whyIn(row, reading),
    place: placeOf(reading.file, row),
  };
}

function readFails(row: TableRow | undefined, meant: boolean, table: Table, reading: Reading): GoldFails {
  const all = reading.scoreForm?.fails ?? [];
  if (!row || !meant) return { all, gold: [], place: placeOf(reading.file, table) };
  const text = cellText(row, 1);
  const gold = rateIn(text) === '–' ? [] : text.normalize('NFKC').split(/[\s,、;|]+/);
  return { all, gold: gold.filter(Boolean), ...whyIn(row, reading), place: placeOf(reading.file, row) };
}

function whyIn(row: TableRow, reading: Reading): { why?: Prose } {
  const why = inlineProse(row.children[2]?.children ?? [], reading.language);
  return why.text.trim() === '' ? {} : { why };
}

function cellText(row: TableRow, column: number): string {
  const cell = row.children[column];
  return cell ? plainText([cell]).trim() : '';
}

function noteNoRate(row: TableRow, code: string, reading: Reading): void {
  const text = cellText(row, 1);
  note(reading, row, 'gold-rate', {
    zh: `“${code}”的标准分“${text}”读不出来。请写 1(做到)、½(做到一半)、0(没做到)或 –(不适用)。`,
    en: `The gold "${text}" of "${code}" cannot be read. Write 1 (met), ½ (half), 0 (not met) or – (does not apply).`,
  });
}

function noteNoFails(table: Table, reading: Reading): void {
  note(reading, table, 'no-fails-row', {
    zh: '表格少了一票否决这一行。请在最后加一行“| F | – |”，有否决就写编号，例如“| F | F1 F4 |”。',
    en: 'The table has no row for auto-fails. Add "| F | – |" as the last row, or the codes: "| F | F1 F4 |".',
  });
}

function noteSecondFails(row: TableRow, reading: Reading): void {
  note(reading, row, 'second-fails-row', {
    zh: '一票否决写了两行。请把编号写在同一行，用空格隔开，例如“| F | F1 F4 |”。',
    en: 'There are two rows for auto-fails. Write all codes in one row, divided by spaces: "| F | F1 F4 |".',
  });
}
