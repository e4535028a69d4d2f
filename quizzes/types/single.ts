import { choices, optionOf, readOptions, rightNumbers, rightTexts, ticked, whysOf } from './choice.ts';
import type { QuestionKind } from './question-kind.ts';
import { isTruthPair } from './true-or-false.ts';

/** One right option. Earns 1 for it and 0 for any other. */
export const single: QuestionKind<'single'> = {
  written: { zh: '“- [ ]”选项中勾一个“- [x]”(单选)', en: '"- [ ]" options with one "- [x]" (single choice)' },
  read(form, reading) {
    if (form.form !== 'ticks' || isTruthPair(form.list) || ticked(form.list) > 1) return undefined;
    return { type: 'single', options: readOptions(form.list, reading) };
  },
  show: (question, draw) => ({
    type: 'single',
    options: draw.shuffled(choices(question, draw), question.id),
  }),
  mark(question, draw, answer) {
    const chosen = optionOf(question, draw, answer);
    return chosen && { fraction: chosen.right ? 1 : 0, given: chosen.text, whys: whysOf([chosen]) };
  },
  right: rightTexts,
  key: rightNumbers,
};
