import { tokenOf, withoutTokens, type ExchangedBlank } from './exchanged.ts';
import { notePartial } from './credit.ts';
import { htmlToLine } from './html-to-nodes.ts';
import { noteWordRemarks } from './lost-answers.ts';
import { lose, type LossBook } from './loss.ts';

/** An embedded answer: its weight, its type, its answers. The bounds keep the search short on any text. */
const CODE = /\{(\d{0,3}):([A-Z_]{2,20}):((?:\\[^]|[^\\}]){0,4000})\}/g;
const TYPED = new Set(['SHORTANSWER', 'SA', 'MW', 'SHORTANSWER_C', 'SAC', 'MWC', 'NUMERICAL', 'NM']);
const CHOSEN = /^(?:MULTICHOICE|MC)/;

/** Moodle's text with embedded answers as HTML with a token for each, and the blanks; nothing when one is of no known type. */
export function readCloze(
  html: string,
  book: LossBook,
): { html: string; blanks: ExchangedBlank[] } | undefined {
  const blanks: ExchangedBlank[] = [];
  const weights = new Set<string>();
  let unknown: string | undefined;
  const text = withoutTokens(html).replace(CODE, (_, weight: string, type: string, inside: string) => {
    weights.add(weight === '' ? '1' : weight);
    const blank = blankOf(type, inside, book);
    if (!blank) unknown = type;
    return blank ? tokenOf(blanks.push(blank) - 1) : '';
  });
  if (weights.size > 1) {
    lose(book, 'weight', {
      zh: '原来各个空的分值不同，这里每个空一样重。',
      en: 'The blanks had different weights; here each counts the same.',
    });
  }
  if (unknown !== undefined || blanks.length === 0) return undefined;
  return { html: text, blanks };
}

interface Given {
  text: string;
  credit: number;
  remark: boolean;
}

function blankOf(type: string, inside: string, book: LossBook): ExchangedBlank | undefined {
  const given = inside.split(/(?<!\\)~/).map(givenOf);
  if (given.some(({ credit }) => credit > 0 && credit < 100)) notePartial(book);
  noteWordRemarks(
    given.some(({ remark }) => remark),
    book,
  );
  if (CHOSEN.test(type)) {
    return { kind: 'drop-down', options: given.map(({ text, credit }) => ({ text, right: credit === 100 })) };
  }
  if (!TYPED.has(type)) return undefined;
  const isNumber = type.startsWith('N');
  const full = given.filter(({ text, credit }) => credit === 100 && text !== '*');
  if (isNumber && full.some(({ text }) => text.includes(':'))) noteTolerance(book);
  return { kind: 'gap', wordings: full.map(({ text }) => (isNumber ? text.replace(/:.*$/, '') : text)) };
}

function givenOf(answer: string): Given {
  const [, percent, body = ''] = /^\s*(=|%-?[\d.]+%)?([^]*)$/.exec(answer) ?? [];
  const [text = '', remark] = body.split(/(?<![\\&])#/);
  const credit = percent === '=' ? 100 : percent === undefined ? 0 : Number(percent.slice(1, -1));
  return {
    text: htmlToLine(text.replace(/\\([^])/g, '$1')),
    credit,
    remark: remark !== undefined && remark.trim() !== '',
  };
}

/** A blank as Moodle's code in HTML. */
export function clozeCode(blank: ExchangedBlank): string {
  if (blank.kind === 'gap')
    return `{1:SHORTANSWER:${blank.wordings.map((wording) => `=${coded(wording)}`).join('~')}}`;
  return `{1:MULTICHOICE_S:${blank.options.map(({ text, right }) => `${right ? '=' : ''}${coded(text)}`).join('~')}}`;
}

function coded(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\}~/"]|(?<!&)#/g, '\\$&')
    .replace(/^=/, '&#61;')
    .replace(/^%/, '&#37;');
}

function noteTolerance(book: LossBook): void {
  lose(book, 'tolerance', {
    zh: '空里的数字带误差，这里的空要一模一样的写法；要误差请单独出一道数字题。',
    en: 'A blank asked for a number with a tolerance; here it wants that very number. Make a number question of it.',
  });
}
