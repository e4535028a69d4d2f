import type { PhrasingContent, TableRow } from 'mdast';
import { placeOf } from '../../markdown/outline.ts';
import { comparable } from '../comparable.ts';
import type { Draw } from '../draw.ts';
import { inlineProse } from '../prose.ts';
import type { Prose, Question } from '../quiz.ts';
import { note } from '../reading.ts';
import type { QuestionKind } from './question-kind.ts';

/** Left cells to be given their right cells. Earns the share of left cells that have the right one. */
export const match: QuestionKind<'match'> = {
  written: { zh: '两列的表格(配对)', en: 'a table of two columns (match)' },
  read(form, reading) {
    if (form.form !== 'table') return undefined;
    const [head, ...rows] = form.table.children.map((row) => [cell(row, 0), cell(row, 1)] as const);
    const [headLeft = [], headRight = []] = head ?? [];
    const right: Prose[] = [];
    const left = rows.flatMap(([leftCell, rightCell], row) => {
      const words = inlineProse(leftCell, reading.language);
      const partner = inlineProse(rightCell, reading.language);
      const at = form.table.children[row + 1] ?? form.table;
      if (partner.text.trim() === '') {
        note(reading, at, 'empty-match', {
          zh: `“${words.text}”右边是空的。请写上和它配对的内容。`,
          en: `There is nothing to the right of "${words.text}". Write what belongs to it.`,
        });
      }
      const known = right.findIndex(({ text }) => comparable(text) === comparable(partner.text));
      const number = known >= 0 ? known : right.push(partner) - 1;
      return words.text.trim() === ''
        ? []
        : [{ ...words, partner: number, place: placeOf(reading.file, at) }];
    });
    const heads = {
      left: inlineProse(headLeft, reading.language).text,
      right: inlineProse(headRight, reading.language).text,
    };
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

function cell(row: TableRow, column: number): PhrasingContent[] {
  return row.children[column]?.children ?? [];
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
