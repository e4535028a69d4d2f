import { readNumber } from '../../read-number.ts';
import { readWordings } from '../../wordings.ts';
import type { ExchangedAnswer, ExchangedBlank } from '../exchanged.ts';
import { markdownLine } from './cell-markdown.ts';
import { LETTERS, OPTIONS, type SheetType } from './columns.ts';
import {
  bestAndWorst,
  choice,
  how,
  truth,
  type Lettered,
  type NoteBadCell,
  type RowTexts,
} from './row-choice.ts';

/** What the answer and the options of a row make of a type, or nothing once their bad cells are noted. */
export function rowAnswer(
  type: SheetType,
  texts: RowTexts,
  blanks: readonly ExchangedBlank[],
  bad: NoteBadCell,
): ExchangedAnswer | false {
  const answer = texts.get('answer') ?? '';
  const options = optionsOf(texts);
  switch (type) {
    case 'single':
    case 'multiple':
      return choice(type, answer, options, bad);
    case 'truth':
      return truth(answer, texts, bad);
    case 'number':
      return number(answer, texts, bad);
    case 'words':
    case 'classify':
      return wordings(answer, type, bad);
    case 'blanks':
      if (blanks.length > 0) return { kind: 'blanks', blanks: [...blanks] };
      return bad('question', how('blanks'));
    case 'order':
      if (options.length > 1) return { kind: 'order', steps: options.map(({ text }) => markdownLine(text)) };
      return bad('option0', how('order'));
    case 'match':
      return match(options, bad);
    case 'best-and-worst':
      return bestAndWorst(answer, options, bad);
    case 'rubric':
      return rubric(options, bad);
  }
}

function optionsOf(texts: RowTexts): Lettered[] {
  return Array.from({ length: OPTIONS }, (_, index) => index).flatMap((index) => {
    const text = texts.get(`option${index}`) ?? '';
    const remark = texts.get(`remark${index}`) ?? '';
    return text === ''
      ? []
      : [{ letter: LETTERS[index] ?? '', key: `option${index}` as const, text, remark }];
  });
}

function number(answer: string, texts: RowTexts, bad: NoteBadCell): ExchangedAnswer | false {
  const unit = texts.get('unit') ?? '';
  const tolerance = texts.get('tolerance') ?? '';
  const value = readNumber(answer, unit);
  const spread = tolerance === '' ? 0 : readNumber(tolerance, unit);
  if (value === undefined) {
    bad('answer', {
      zh: answer === '' ? '没有写答案，请写一个数字。' : `答案“${answer}”不是数字。`,
      en: answer === '' ? 'There is no answer: write a number.' : `The answer "${answer}" is no number.`,
    });
  }
  if (spread === undefined || spread < 0) {
    bad('tolerance', {
      zh: `允许误差“${tolerance}”不对，请写 0 或更大的数字。`,
      en: `The tolerance "${tolerance}" must be a number, 0 or more.`,
    });
  }
  if (value === undefined || spread === undefined || spread < 0) return false;
  return { kind: 'number', answer: String(value), tolerance: String(spread), ...(unit !== '' && { unit }) };
}

function wordings(answer: string, type: 'words' | 'classify', bad: NoteBadCell): ExchangedAnswer | false {
  const list = readWordings(answer);
  if (list.length === 0) return bad('answer', how(type));
  return type === 'words' ? { kind: type, wordings: list } : { kind: type, classes: list };
}

function match(options: readonly Lettered[], bad: NoteBadCell): ExchangedAnswer | false {
  const pairs = options.map(({ key, text }) => {
    const [left = '', right = '', third] = text.split(/→|->|=>/).map((part) => part.trim());
    if (right === '' || third !== undefined) {
      return bad(key, {
        zh: `“${text}”不是一对，请写成“左 → 右”。`,
        en: `"${text}" is no pair; write it as "left → right".`,
      });
    }
    return { left: markdownLine(left), right: markdownLine(right) };
  });
  const whole = pairs.filter((pair) => pair !== false);
  if (whole.length < pairs.length) return false;
  return whole.length > 1 ? { kind: 'match', pairs: whole } : bad('option0', how('match'));
}

function rubric(options: readonly Lettered[], bad: NoteBadCell): ExchangedAnswer | false {
  const points = options.map(({ key, text }) => {
    const [, number, words] = /^(\d+(?:\.\d+)?)\s*[:\uff1a]\s*(\S[^]*)$/.exec(text) ?? [];
    if (number !== undefined && words !== undefined) return { points: number, words: markdownLine(words) };
    return bad(key, {
      zh: `“${text}”没有写分值，请写成“2: 先说出客户的损失”。`,
      en: `"${text}" has no points; write it as "2: names the loss first".`,
    });
  });
  const whole = points.filter((point) => point !== false);
  if (whole.length < points.length) return false;
  return whole.length > 0 ? { kind: 'rubric', points: whole } : bad('option0', how('rubric'));
}
