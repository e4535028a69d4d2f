import type { List } from 'mdast';
import { plainText } from '../../markdown/outline.ts';
import { choices, optionOf, readOptions, rightNumbers, rightTexts, whysOf } from './choice.ts';
import type { QuestionKind } from './question-kind.ts';

const PAIRS = [
  ['对', '错'],
  ['正确', '错误'],
  ['是', '否'],
  ['真', '假'],
  ['true', 'false'],
  ['right', 'wrong'],
  ['correct', 'incorrect'],
  ['yes', 'no'],
];

/** Whether a tick list is the pair of a true-or-false question, in either order; remarks do not count. */
export function isTruthPair(list: List): boolean {
  const words = list.children.map((item) =>
    plainText(item.children.filter((node) => node.type !== 'blockquote')).toLowerCase(),
  );
  return PAIRS.some((pair) => words.length === 2 && pair.every((word) => words.includes(word)));
}

/** Whether a word of such a pair is the one that agrees. */
export function agrees(word: string): boolean {
  return PAIRS.some(([yes]) => yes === word.toLowerCase());
}

/** A statement to judge. Its pair is never shuffled: everybody expects it in the same order. */
export const trueOrFalse: QuestionKind<'true-or-false'> = {
  written: { zh: '“对”“错”两个选项(判断)', en: 'the two options True and False' },
  read(form, reading) {
    if (form.form !== 'ticks' || !isTruthPair(form.list)) return undefined;
    return { type: 'true-or-false', options: readOptions(form.list, reading) };
  },
  show: (question, draw) => ({ type: 'true-or-false', options: choices(question, draw) }),
  mark(question, draw, answer) {
    const chosen = optionOf(question, draw, answer);
    return chosen && { fraction: chosen.right ? 1 : 0, given: chosen.text, whys: whysOf([chosen]) };
  },
  right: rightTexts,
  key: rightNumbers,
};
