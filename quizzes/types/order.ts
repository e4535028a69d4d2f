import type { Draw } from '../draw.ts';
import type { Choice } from '../paper-question.ts';
import type { Question } from '../quiz.ts';
import { note } from '../reading.ts';
import { divideItem } from './choice.ts';
import { placeOf } from '../../markdown/outline.ts';
import type { QuestionKind } from './question-kind.ts';

/**
 * Steps to put in order. With n steps, earns 1/(n−1) for each step that is followed by the step that should
 * follow it: "Relative to the next item, excluding last" of Moodle's ordering question. One step out of place
 * then costs its neighbours only, where counting exact positions would fail all steps behind it.
 */
export const order: QuestionKind<'order'> = {
  written: { zh: '“1.”“2.”“3.”的有序列表(排序)', en: 'a list "1." "2." "3." (put in order)' },
  read(form, reading) {
    if (form.form !== 'steps') return undefined;
    const steps = form.list.children.map((item) => {
      const { words, remark } = divideItem(item, reading);
      if (remark) {
        note(reading, item, 'remark-on-step', {
          zh: '排序题的步骤下面不能写点评。请把它移到整个列表后面，作为解析。',
          en: 'A step to be ordered cannot carry a remark. Move it after the list, as the explanation.',
        });
      }
      return { ...words, place: placeOf(reading.file, item) };
    });
    return { type: 'order', steps };
  },
  show: (question, draw) => ({ type: 'order', steps: shown(question, draw) }),
  mark(question, draw, answer) {
    if (!Array.isArray(answer)) return undefined;
    const untouched = shown(question, draw).every(({ id }, index) => id === answer[index]);
    const ids = named(question, draw).map(({ id }) => id);
    const numbers = answer.map((id) => ids.indexOf(id));
    const complete = numbers.length === ids.length && ids.every((id) => answer.includes(id));
    if (untouched || !complete) return undefined;
    return {
      fraction: followedShare(question, draw, answer),
      given: inWords(numbers.map((step) => question.steps[step]?.text ?? '')),
      whys: [],
    };
  },
  right: ({ steps }) => inWords(steps.map(({ text }) => text)),
  key: ({ steps }) => steps.length,
};

/** The share of steps, without the last, that are followed by the one that should follow. */
export function followedShare(question: Question<'order'>, draw: Draw, answer: readonly string[]): number {
  const ids = named(question, draw).map(({ id }) => id);
  const numbers = answer.map((id) => ids.indexOf(id));
  const followed = numbers.filter((step, index) => step >= 0 && numbers[index + 1] === step + 1).length;
  return followed / Math.max(1, ids.length - 1);
}

function named({ id, steps }: Question<'order'>, draw: Draw): Choice[] {
  return steps.map(({ html, text }, index) => ({ id: draw.opaque(id, 'step', index), html, text }));
}

/** Never the right order: whoever touches nothing must not be told, by a full mark, that it was right. */
function shown(question: Question<'order'>, draw: Draw): Choice[] {
  const right = named(question, draw);
  const steps = draw.shuffled(right, question.id);
  const isRight = steps.every(({ id }, index) => id === right[index]?.id);
  return isRight ? [...steps.slice(1), ...steps.slice(0, 1)] : steps;
}

function inWords(texts: string[]): string {
  return texts.map((text, index) => `${String(index + 1)}. ${text}`).join(' ');
}
