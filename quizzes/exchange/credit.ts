import type { RootContent } from 'mdast';
import type { ExchangedAnswer } from './exchanged.ts';
import { lose, type LossBook } from './loss.ts';

/** An option as Moodle's formats have it. */
export interface CreditedOption {
  words: RootContent[];
  /** Percent of the mark that choosing it gives; negative when it takes away. */
  credit: number;
  remark: RootContent[];
}

/** Slack for thirds and sevenths, which files write with five decimals. */
const NEAR = 0.01;

/**
 * Options with credits as ours, that are right or wrong. A single choice pays for full credit only; a multiple choice
 * pays right picks less wrong ones, which is −100/wrong ones each. Whatever was meant otherwise is noted.
 */
export function optionsFromCredits(
  options: readonly CreditedOption[],
  several: boolean,
  book: LossBook,
): Extract<ExchangedAnswer, { kind: 'single' | 'multiple' }> {
  const best = Math.max(...options.map(({ credit }) => credit));
  const isRight = ({ credit }: CreditedOption) =>
    several ? credit > 0 : credit > 0 && credit >= best - NEAR;
  const rights = options.filter(isRight);
  const wrongs = options.filter((option) => !isRight(option));
  if (!several && rights.length > 1) noteEitherRight(book);
  const meant = several ? 100 / Math.max(1, rights.length) : 100;
  const paid = rights.every(({ credit }) => Math.abs(credit - meant) < NEAR * 2);
  if (!paid || wrongs.some(({ credit }) => credit > 0)) notePartial(book);
  const taken = several ? -100 / Math.max(1, wrongs.length) : 0;
  if (wrongs.some(({ credit }) => credit <= 0 && Math.abs(credit - taken) > NEAR * 2))
    notePenalty(several, book);
  return {
    kind: several || rights.length > 1 ? 'multiple' : 'single',
    options: options.map((option) => ({
      words: option.words,
      remark: option.remark,
      right: isRight(option),
    })),
  };
}

/** The credits that make another system mark a multiple choice as ours: the share of rights less the share of wrongs. */
export function creditOf(right: boolean, options: readonly { right: boolean }[]): number {
  const alike = options.filter((option) => option.right === right).length;
  return (right ? 100 : -100) / Math.max(1, alike);
}

/** A percentage as files have it: at most five decimals. */
export function percentText(credit: number): string {
  return String(Number(credit.toFixed(5)));
}

export function notePartial(book: LossBook): void {
  lose(book, 'partial-credit', {
    zh: '原来有的答案给部分分，这里一个答案只有对或错：给满分的算对，其余算错。',
    en: 'Some answers gave part of the mark; here an answer is right or wrong. What gave the full mark is right, the rest wrong.',
  });
}

function notePenalty(several: boolean, book: LossBook): void {
  const words = several
    ? {
        zh: '选错扣多少分和原来不一样：这里按“选对的比例减去选错的比例”计分，最低 0 分。',
        en: 'Wrong picks cost something else than in the file: here the share of wrong ones is taken from the share of right ones, at least 0.',
      }
    : {
        zh: '原来选错会倒扣分，这里选错是 0 分。',
        en: 'A wrong choice took marks away in the file; here it earns 0.',
      };
  lose(book, 'penalty', words);
}

function noteEitherRight(book: LossBook): void {
  lose(book, 'either-right', {
    zh: '原来是单选、选哪个对的都给满分，这里成了多选，要全选对。请改成只有一个对的。',
    en: 'Any of several right choices earned the full mark; here it became a multiple choice that wants them all. Leave one right.',
  });
}
