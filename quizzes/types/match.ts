import type { TableRow } from 'mdast';
import { placeOf } from '../../markdown/outline.ts';
import { comparable } from '../comparable.ts';
import type { Draw } from '../draw.ts';
import { inlineProse } from '../prose.ts';
import type { Partner, Prose, Question } from '../quiz.ts';
import { note, type Reading } from '../reading.ts';
import type { QuestionKind } from './question-kind.ts';

/** Left cells to be given their right cells. Earns the share of left cells that have the right one. */
export const match: QuestionKind<'match'> = {
  written: { zh: '两列的表格(配对)', en: 'a table of two columns (match)' },
  read(form, reading) {
    if (form.form !== 'table') return undefined;
    const [head, ...rows] = form.table.children;
    const right: Prose[] = [];
    const left = rows.flatMap((row) => readRow(row, right, reading) ?? []);
    const headText = (column: number) => (head ? readCell(head, column, reading).text : '');
    const heads = { left: headText(0), right: headText(1) };
    return { type: 'match', heads, left, right };
  },
  show: (question, draw) => ({
    type: 'match',
    heads: question.heads,
    left: question.left.map(({ html, text }, row) => ({ id: leftId(question, draw, row), html, text })),
    right: draw.shuffled(
      question.right.map(({ html, text }, number) => ({ id: rightId(question, draw, number), html, text })),
      question.id,
    ),
  }),
  mark(question, draw, answer) {
    if (typeof answer !== 'object' || Array.isArray(answer)) return undefined;
    const pairs = question.left.map((partner, row) => {
      const id = leftId(question, draw, row);
      const chosen = Object.hasOwn(answer, id) ? answer[id] : undefined;
      const number = question.right.findIndex((_, index) => rightId(question, draw, index) === chosen);
      return { partner, number };
    });
    if (pairs.every(({ number }) => number < 0)) return undefined;
    const rights = pairs.filter(({ partner, number }) => partner.partner === number).length;
    return {
      fraction: rights / pairs.length,
      given: pairs.map(({ partner, number }) => pairInWords(question, partner.text, number)).join(' · '),
      whys: [],
    };
  },
  right: (question) =>
    question.left.map(({ text, partner }) => pairInWords(question, text, partner)).join(' · '),
  key: ({ left, right }) => [left.map(({ partner }) => partner), right.length],
};

/** Reads a row; its right cell joins the others unless it stands there. A row without a left cell has no partner. */
function readRow(row: TableRow, right: Prose[], reading: Reading): Partner | undefined {
  const words = readCell(row, 0, reading);
  const partner = readCell(row, 1, reading);
  if (partner.text === '') noteEmpty(row, words.text, reading);
  const known = right.findIndex(({ text }) => comparable(text) === comparable(partner.text));
  if (words.text === '' && known >= 0) noteIdle(row, partner.text, reading);
  const number = known >= 0 ? known : right.push(partner) - 1;
  return words.text === '' ? undefined : { ...words, partner: number, place: placeOf(reading.file, row) };
}

function readCell(row: TableRow, column: number, reading: Reading): Prose {
  const { html, text } = inlineProse(row.children[column]?.children ?? [], reading.language);
  return { html, text: text.trim() };
}

function leftId(question: Question<'match'>, draw: Draw, row: number): string {
  return draw.opaque(question.id, 'left', row);
}

function rightId(question: Question<'match'>, draw: Draw, number: number): string {
  return draw.opaque(question.id, 'right', number);
}

function pairInWords(question: Question<'match'>, left: string, number: number): string {
  return `${left} → ${question.right[number]?.text ?? '–'}`;
}

function noteEmpty(row: TableRow, left: string, reading: Reading): void {
  note(reading, row, 'empty-match', {
    zh: `“${left}”右边是空的。请写上和它配对的内容。`,
    en: `There is nothing to the right of "${left}". Write what belongs to it.`,
  });
}

function noteIdle(row: TableRow, right: string, reading: Reading): void {
  note(reading, row, 'idle-distractor', {
    zh: `“${right}”上面已经有了，不能再当干扰项。请换一个，或删去这一行。`,
    en: `"${right}" already stands above, so it distracts nobody. Write another, or delete the row.`,
  });
}
