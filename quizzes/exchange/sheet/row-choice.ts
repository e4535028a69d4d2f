import type { Words } from '../../../markdown/problem.ts';
import type { ExchangedAnswer } from '../exchanged.ts';
import { saysTrue, truthOf } from '../truth-words.ts';
import { markdownBlocks, markdownLine } from './cell-markdown.ts';
import { SHEET_TYPES, type ColumnKey, type SheetType } from './columns.ts';

/** The texts of a row by its columns. */
export type RowTexts = ReadonlyMap<ColumnKey, string>;
/** Notes that a cell keeps the sheet from being taken over. */
export type NoteBadCell = (key: ColumnKey, words: Words) => false;

/** One option of a row, by its letter. */
export interface Lettered {
  letter: string;
  key: ColumnKey;
  text: string;
  remark: string;
}

/** The letters that an answer names, in its order; a bad cell when one has no option, or none is named. */
function lettersIn(answer: string, options: readonly Lettered[], bad: NoteBadCell): string[] | false {
  const plain = answer
    .normalize('NFKC')
    .replace(/\band\b|和/gi, ' ')
    .toUpperCase();
  const letters = plain.match(/[^\s,;、/|+&.]/g) ?? [];
  const lost = letters.find((letter) => !options.some((option) => option.letter === letter));
  if (options.length < 2)
    return bad('option0', { zh: '至少要写两个选项。', en: 'Write two options at least.' });
  if (letters.length > 0 && lost === undefined) return letters;
  const known = options.map(({ letter }) => letter).join(' ');
  return bad('answer', {
    zh:
      answer === ''
        ? '没有写答案，请写选项的字母，如 B。'
        : `答案“${answer}”对不上选项：这一行只有 ${known}。`,
    en:
      answer === ''
        ? 'There is no answer. Write the letter of an option: B.'
        : `The answer "${answer}" meets no option: this row has ${known}.`,
  });
}

export function choice(
  type: 'single' | 'multiple',
  answer: string,
  options: readonly Lettered[],
  bad: NoteBadCell,
): ExchangedAnswer | false {
  const letters = lettersIn(answer, options, bad);
  if (!letters) return false;
  const several = new Set(letters).size > 1;
  if (type === 'single' && several) {
    return bad('answer', {
      zh: `单选只能有一个答案，这里有 ${letters.join('、')}。请改答案，或把题型改成“多选”。`,
      en: `A single choice has one answer, and here are ${letters.join(', ')}. Change the answer, or the type to Multiple choice.`,
    });
  }
  if (type === 'multiple' && !several) {
    return bad('answer', {
      zh: '多选要有两个以上的答案，如 A C。只有一个的话，请把题型改成“单选”。',
      en: 'A multiple choice has two answers or more: A C. With one, change the type to Single choice.',
    });
  }
  return {
    kind: type,
    options: options.map(({ letter, text, remark }) => ({
      words: markdownLine(text),
      right: letters.includes(letter),
      remark: markdownBlocks(remark),
    })),
  };
}

export function truth(answer: string, texts: RowTexts, bad: NoteBadCell): ExchangedAnswer | false {
  const value = saysTrue(answer) || ['t', '√'].includes(answer.toLowerCase());
  const isPair = truthOf([
    { text: answer, right: true },
    { text: saysTrue(answer) ? 'false' : 'true', right: false },
  ]);
  if (isPair === undefined && !['t', 'f', '√', '×'].includes(answer.toLowerCase())) {
    return bad('answer', {
      zh: answer === '' ? '没有写答案，请写 对 或 错。' : `答案“${answer}”看不懂，请写 对 或 错。`,
      en:
        answer === ''
          ? 'There is no answer: write True or False.'
          : `The answer "${answer}" is not clear: write True or False.`,
    });
  }
  const remark = (key: ColumnKey) => markdownBlocks(texts.get(key) ?? '');
  return { kind: 'truth', truth: value, onTrue: remark('remark0'), onFalse: remark('remark1') };
}

export function bestAndWorst(
  answer: string,
  options: readonly Lettered[],
  bad: NoteBadCell,
): ExchangedAnswer | false {
  const letters = lettersIn(answer, options, bad);
  if (!letters) return false;
  const [best, worst, third] = letters;
  if (worst === undefined || worst === best || third !== undefined)
    return bad('answer', how('best-and-worst'));
  return {
    kind: 'best-and-worst',
    replies: options.map(({ letter, text, remark }) => ({
      words: markdownLine(text),
      best: letter === best,
      worst: letter === worst,
      remark: markdownBlocks(remark),
    })),
  };
}

/** How a type is filled in. */
export function how(type: SheetType): Words {
  const { name, how } = SHEET_TYPES[type];
  return { zh: `“${name.zh}”这样填：${how.zh}。`, en: `"${name.en}" is filled in like this: ${how.en}.` };
}
