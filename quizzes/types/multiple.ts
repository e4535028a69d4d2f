import { choices, optionOf, readOptions, rightNumbers, rightTexts, ticked, whysOf } from './choice.ts';
import type { QuestionKind } from './question-kind.ts';
import { isTruthPair } from './true-or-false.ts';

/**
 * Several right options. Earns the share of right options ticked less the share of wrong options ticked, at
 * least 0 (Youden's J, *Cancer* 3(1) 1950, pp. 32–35): ticking everything, or at random, earns nothing on
 * average, where "right less wrong, by the number of right ones" would pay for ticking everything.
 */
export const multiple: QuestionKind<'multiple'> = {
  written: {
    zh: '“- [ ]”选项中勾几个“- [x]”(多选)',
    en: '"- [ ]" options with several "- [x]" (multiple choice)',
  },
  read(form, reading) {
    if (form.form !== 'ticks' || isTruthPair(form.list) || ticked(form.list) < 2) return undefined;
    return { type: 'multiple', options: readOptions(form.list, reading) };
  },
  show: (question, draw) => ({
    type: 'multiple',
    options: draw.shuffled(choices(question, draw), question.id),
  }),
  mark(question, draw, answer) {
    if (!Array.isArray(answer)) return undefined;
    const options = new Set(answer.map((id) => optionOf(question, draw, id)));
    const chosen = question.options.filter((option) => options.has(option));
    if (chosen.length === 0) return undefined;
    const rights = chosen.filter(({ right }) => right).length;
    const allRights = rightNumbers(question).length;
    const allWrongs = question.options.length - allRights;
    const wrongShare = allWrongs === 0 ? 0 : (chosen.length - rights) / allWrongs;
    return {
      fraction: Math.max(0, rights / allRights - wrongShare),
      given: chosen.map(({ text }) => text).join(' · '),
      whys: whysOf(chosen),
    };
  },
  right: rightTexts,
  key: rightNumbers,
};
