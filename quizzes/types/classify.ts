import { entriesOf } from '../keyed-line.ts';
import type { Question } from '../quiz.ts';
import { topClass } from '../ticket-class.ts';
import type { QuestionKind } from './question-kind.ts';

/** A ticket to be filed. Earns 1 for a class that is listed, and 0.5 for another class of the same top class. */
export const classify: QuestionKind<'classify'> = {
  written: {
    zh: '“分类：billing/dispute | billing/refund”(选工单分类)',
    en: '"Class: billing/dispute | billing/refund" (classify the ticket)',
  },
  read(form, reading) {
    if (form.form !== 'class') return undefined;
    // The tree goes with the question, so that a kept version is shown and marked as it was.
    return {
      type: 'classify',
      classes: entriesOf(form),
      tree: reading.ticketClasses,
      answerPlace: form.place,
    };
  },
  show: ({ tree }) => ({ type: 'classify', tree }),
  mark(question, _draw, answer) {
    const chosen = question.tree.find(({ id }) => id === answer);
    if (!chosen) return undefined;
    const isListed = question.classes.some(({ text }) => text === chosen.id);
    const isNear = question.classes.some(({ text }) => topClass(text) === topClass(chosen.id));
    return { fraction: isListed ? 1 : isNear ? 0.5 : 0, given: chosen.name, whys: [] };
  },
  right: (question) => question.classes.map(({ text }) => nameOf(question, text)).join(' | '),
  key: ({ classes }) => classes.map(({ text }) => text).sort(),
};

function nameOf({ tree }: Question<'classify'>, id: string): string {
  return tree.find((known) => known.id === id)?.name ?? id;
}
